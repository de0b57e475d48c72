package de.umsetzungsmonitor.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What line breaks within a paragraph of Word or of a web page mean.
 *
 * <p>Rule: a break begins a new paragraph if it is doubled, if a sentence or clause ends before it,
 * or if a mark follows; otherwise the author only wanted shorter lines, as in a title.
 */
public final class PrintedBreaks {

  private static final Pattern MARK =
      Pattern.compile("\\s*(\\(?(\\d{1,3}[a-z]?|[a-z]{1,3}|[ivx]{1,5}|[A-Z])[.)]|[–—•·▪-]) .*");

  private PrintedBreaks() {}

  /** The paragraphs that the breaks, as line feeds, cut the text into; none of them is blank. */
  public static List<String> cut(String text) {
    if (text.indexOf('\n') < 0) {
      return text.isBlank() ? List.of() : List.of(text);
    }
    List<String> paragraphs = new ArrayList<>();
    boolean doubled = true;
    for (String line : text.split("\n")) {
      if (line.isBlank()) {
        doubled = true;
        continue;
      }
      if (doubled || begins(line, paragraphs.getLast())) {
        paragraphs.add(line);
      } else {
        paragraphs.add(paragraphs.removeLast() + " " + line);
      }
      doubled = false;
    }
    return paragraphs;
  }

  private static boolean begins(String line, String before) {
    String plain = FootnoteMarks.strip(before);
    boolean ended = !plain.isEmpty() && ".;:!?".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    return ended || MARK.matcher(line.substring(0, Math.min(line.length(), 20))).matches();
  }
}
