package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.german.WordForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts the best passage out of a text and marks what was found in it. */
public final class Passage {

  private static final int LONGEST = 300;
  private static final int LEAD = 60;
  private static final String ELISION = "…";

  private final String text;
  private final List<Span> found;

  /**
   * A text of any length.
   *
   * @param found what is to be marked in it, in any order; spans may overlap
   */
  public Passage(String text, List<Span> found) {
    this.text = text;
    this.found = merged(found, text.length());
  }

  /** A place in a text, from {@code start} to before {@code end}. */
  public record Span(int start, int end) {}

  /** The passage with the most different words that were found, else the beginning of the text. */
  public List<TextRun> runs() {
    int start = bestStart();
    return runs(start, endAfter(start));
  }

  /** How many different words that were found the passage has, each in whatever inflection. */
  int words() {
    int start = bestStart();
    int end = endAfter(start);
    return (int)
        found.stream()
            .filter(span -> span.start() >= start && span.end() <= end)
            .map(span -> WordForms.of(text.substring(span.start(), span.end())).stems())
            .distinct()
            .count();
  }

  private int bestStart() {
    if (text.length() <= LONGEST) {
      return 0;
    }
    int start = 0;
    int best = -1;
    for (Span span : found) {
      int candidate = startBefore(span);
      int worth = worth(candidate, endAfter(candidate));
      if (worth > best) {
        best = worth;
        start = candidate;
      }
    }
    return start;
  }

  /** A little before the span, more before one at the end of the text, where a word begins. */
  private int startBefore(Span span) {
    int start = Math.max(0, Math.min(span.start() - LEAD, text.length() - LONGEST));
    if (start == 0) {
      return 0;
    }
    int latest = Math.min(span.start(), start + LEAD);
    for (int i = start; i < latest; i++) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  /** As far as the length allows, where a word ends and nothing that was found is cut. */
  private int endAfter(int start) {
    int latest = Math.min(text.length(), start + LONGEST);
    if (latest == text.length()) {
      return latest;
    }
    for (int i = latest; i > latest - LEAD; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  private int worth(int start, int end) {
    Set<String> words = new HashSet<>();
    int spans = 0;
    for (Span span : found) {
      if (span.start() >= start && span.end() <= end) {
        words.add(text.substring(span.start(), span.end()).toLowerCase(Locale.GERMAN));
        spans++;
      }
    }
    return 10 * words.size() + Math.min(spans, 9);
  }

  private List<TextRun> runs(int start, int end) {
    List<TextRun> runs = new ArrayList<>();
    int from = start;
    add(runs, start > 0 ? ELISION + " " : "", false);
    for (Span span : found) {
      int spanStart = Math.max(span.start(), from);
      int spanEnd = Math.min(span.end(), end);
      if (spanStart < spanEnd) {
        add(runs, text.substring(from, spanStart), false);
        add(runs, text.substring(spanStart, spanEnd), true);
        from = spanEnd;
      }
    }
    add(runs, text.substring(from, end) + (end < text.length() ? " " + ELISION : ""), false);
    return runs;
  }

  private static void add(List<TextRun> runs, String text, boolean hit) {
    if (text.isEmpty()) {
      return;
    }
    if (!runs.isEmpty() && runs.getLast().hit() == hit) {
      text = runs.removeLast().text() + text;
    }
    runs.add(new TextRun(text, hit));
  }

  /** In ascending order, clamped to the text, those that touch or overlap made one. */
  private static List<Span> merged(List<Span> spans, int length) {
    List<Span> merged = new ArrayList<>();
    spans.stream()
        .map(span -> new Span(Math.max(0, span.start()), Math.min(length, span.end())))
        .filter(span -> span.start() < span.end())
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(span -> {
          if (!merged.isEmpty() && merged.getLast().end() >= span.start()) {
            Span last = merged.removeLast();
            span = new Span(last.start(), Math.max(last.end(), span.end()));
          }
          merged.add(span);
        });
    return List.copyOf(merged);
  }
}
