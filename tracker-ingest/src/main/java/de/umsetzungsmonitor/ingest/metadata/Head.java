package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.filter.Line;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a text, where title, number and date stand, and its last paragraphs.
 *
 * <p>It is read line by line as printed: what stands on lines of its own in a head is often joined
 * to one paragraph, by the program that copied it or by us. Rules that know where a title ends look
 * for it in {@link #text()}, whatever the lines.
 */
record Head(List<HeadLine> printed, List<String> lastLines) {

  private static final Pattern LINE_BREAKS = Pattern.compile("\n+");
  private static final int MOST_PARAGRAPHS = 40;
  private static final int MOST_LINES = 120;
  private static final int MOST_LAST_LINES = 200;
  private static final int LONGEST_LINE = 600;
  private static final int MOST_TITLE_LINES = 6;

  static Head of(List<Line> lines, List<Block> blocks) {
    List<Block> last = blocks.subList(Math.max(0, blocks.size() - MOST_LAST_LINES), blocks.size());
    return new Head(
        printed(lines, blocks), last.stream().map(block -> cut(block.plain())).toList());
  }

  private static List<HeadLine> printed(List<Line> lines, List<Block> blocks) {
    List<HeadLine> printed = new ArrayList<>();
    int end =
        blocks.size() > MOST_PARAGRAPHS ? blocks.get(MOST_PARAGRAPHS).line() : Integer.MAX_VALUE;
    int block = -1;
    for (Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      if (line.number() >= end) {
        break;
      }
      boolean begins = block + 1 < blocks.size() && blocks.get(block + 1).line() == line.number();
      block += begins ? 1 : 0;
      boolean apart = begins && (line.gapBefore() || line.heading());
      String text = cut(FootnoteMarks.strip(line.text()));
      printed.add(new HeadLine(text, apart, block < 0 ? text : cut(blocks.get(block).plain())));
    }
    return printed;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST_LINE, text.length())).strip();
  }

  /** The lines as printed. */
  List<String> lines() {
    return printed.stream().map(HeadLine::text).toList();
  }

  /** All lines, with a line break between them and two where a paragraph begins. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (HeadLine line : printed) {
      text.append(text.isEmpty() ? "" : line.apart() ? "\n\n" : "\n").append(line.text());
    }
    return text.toString();
  }

  /** The index of the line that a place in {@link #text()} is on. */
  int lineAt(int offset) {
    return (int) LINE_BREAKS.matcher(text().substring(0, offset)).results().count();
  }

  /** The first match of the pattern in a line, or null. */
  @Nullable Matcher find(Pattern pattern) {
    for (HeadLine line : printed) {
      Matcher matcher = pattern.matcher(line.text());
      if (matcher.find()) {
        return matcher;
      }
    }
    return null;
  }

  /** The group of the first match in a line, or null. */
  @Nullable String find(Pattern pattern, int group) {
    Matcher matcher = find(pattern);
    return matcher == null ? null : matcher.group(group);
  }

  /** The first group of the first match across lines, on one line itself; null if none. */
  @Nullable String acrossLines(Pattern pattern) {
    Matcher matcher = pattern.matcher(text());
    return matcher.find() ? matcher.group(1).replaceAll("\\s+", " ").strip() : null;
  }

  /** The date in the first group of the first match across lines that holds one, or null. */
  @Nullable LocalDate date(Pattern pattern) {
    return pattern
        .matcher(text())
        .results()
        .map(match -> GermanDates.first(match.group(1)))
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  /** The title that begins with this line, with the lines that go on with it by grammar. */
  String titleAt(int index) {
    StringBuilder title = new StringBuilder(printed.get(index).text());
    int end = Math.min(index + MOST_TITLE_LINES, printed.size());
    for (int i = index + 1; i < end && printed.get(i).continues(printed.get(i - 1)); i++) {
      title.append(' ').append(printed.get(i).text());
    }
    return title.toString();
  }

  /** The part above the first line that the pattern is found in; all of it if there is none. */
  Head before(Pattern pattern) {
    return new Head(
        printed.stream().takeWhile(line -> !pattern.matcher(line.text()).find()).toList(),
        lastLines);
  }
}
