package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.ingest.block.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginning of a text, where title, number and date stand, and its last lines. */
record Head(List<String> lines, List<String> lastLines) {

  private static final int MOST_LINES = 40;
  private static final int MOST_LAST_LINES = 200;
  private static final int LONGEST_LINE = 600;

  static Head of(List<Block> blocks) {
    List<Block> first = blocks.subList(0, Math.min(MOST_LINES, blocks.size()));
    List<Block> last = blocks.subList(Math.max(0, blocks.size() - MOST_LAST_LINES), blocks.size());
    return new Head(texts(first), texts(last));
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream()
        .map(Block::plain)
        .map(text -> text.substring(0, Math.min(LONGEST_LINE, text.length())))
        .toList();
  }

  /** The first match of the pattern in a line, or null. */
  @Nullable Matcher find(Pattern pattern) {
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
    return null;
  }

  /** The group of the first match, or null. */
  @Nullable String find(Pattern pattern, int group) {
    Matcher matcher = find(pattern);
    return matcher == null ? null : matcher.group(group);
  }

  /** The first date in a line that the pattern is found in, or null. */
  @Nullable LocalDate dateIn(Pattern pattern) {
    for (String line : lines) {
      LocalDate date = pattern.matcher(line).find() ? GermanDates.first(line) : null;
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** The part above the first line that the pattern is found in; all of it if there is none. */
  Head before(Pattern pattern) {
    List<String> above = lines.stream().takeWhile(line -> !pattern.matcher(line).find()).toList();
    return new Head(above, lastLines);
  }
}
