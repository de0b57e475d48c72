package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out footnotes in Markdown.
 *
 * <p>Rule: {@code <sup>3</sup>} or {@code [^3]} at the beginning of a line, followed by text, is
 * the footnote itself, up to the next blank line or footnote; anywhere else it is its mark.
 */
final class MarkdownFootnotes implements LineFilter {

  private static final Pattern MARK =
      Pattern.compile("<sup>\\s{0,3}(\\d{1,4}|\\*)\\s{0,3}</sup>|\\[\\^(\\d{1,4})]");

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    if (lines.stream().noneMatch(line -> MARK.matcher(line.text()).find())) {
      return lines;
    }
    List<Line> kept = takeOut(lines, footnotes);
    return kept.stream().map(line -> line.withText(withMarks(line, footnotes))).toList();
  }

  private static List<Line> takeOut(List<Line> lines, FootnoteBook footnotes) {
    List<Line> kept = new ArrayList<>(lines.size());
    boolean resumes = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher start = definition(line);
      if (start == null) {
        boolean first = resumes && !line.isBlank();
        kept.add(first ? line.afterPageBreak() : line);
        resumes = resumes && !first;
        continue;
      }
      resumes = true;
      StringBuilder note = new StringBuilder(line.text().substring(start.end()));
      while (i + 1 < lines.size()
          && !lines.get(i + 1).isBlank()
          && definition(lines.get(i + 1)) == null) {
        i++;
        note.append(' ').append(lines.get(i).text());
      }
      String text = MarkdownMarks.clean(note.toString()).replaceFirst("^[:\\s]+", "");
      footnotes.add(label(start), line.number(), text);
    }
    return kept;
  }

  private static @Nullable Matcher definition(Line line) {
    String text = line.text();
    if (!text.stripLeading().startsWith("<sup>") && !text.stripLeading().startsWith("[^")) {
      return null;
    }
    Matcher matcher = MARK.matcher(text);
    boolean starts = matcher.find() && text.substring(0, matcher.start()).isBlank();
    return starts && matcher.end() < text.length() ? matcher : null;
  }

  private static String withMarks(Line line, FootnoteBook footnotes) {
    return MARK.matcher(line.text())
        .replaceAll(mark -> {
          String label = mark.group(1) != null ? mark.group(1) : mark.group(2);
          Integer index = footnotes.indexFor(label, line.number());
          return index == null ? "" : FootnoteMarks.anchored(index);
        });
  }

  private static String label(Matcher mark) {
    return mark.group(1) != null ? mark.group(1) : mark.group(2);
  }
}
