package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.german.WordForms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Cuts the best passage out of a text and marks what was found in it. */
public final class Passage {

  private static final int LONGEST = 300;
  private static final int LEAD = 60;
  private static final String ELISION = "…";

  private final String text;
  private final List<Span> found;

  /** Inside what was found, where it is not cut. */
  private final BitSet within = new BitSet();

  private final int start;
  private final int end;

  /**
   * A text of any length.
   *
   * @param found what is to be marked in it, in any order; spans may overlap
   */
  public Passage(String text, List<Span> found) {
    this.text = text;
    this.found = merged(found, text.length());
    this.found.forEach(span -> within.set(span.start() + 1, span.end()));
    this.start = bestStart();
    this.end = endAfter(start);
  }

  /** A place in a text, from {@code start} to before {@code end}. */
  public record Span(int start, int end) {}

  /** The passage with the most different words that were found, else the beginning of the text. */
  public List<TextRun> runs() {
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

  /** Whether anything is to be marked in the text. */
  boolean isMarked() {
    return !found.isEmpty();
  }

  /** How many different words that were found the passage has, each in whatever inflection. */
  int words() {
    return (int)
        found.stream()
            .filter(span -> span.start() >= start && span.end() <= end)
            .map(span -> WordForms.of(text.substring(span.start(), span.end())).stems())
            .distinct()
            .count();
  }

  private int bestStart() {
    if (text.length() <= LONGEST || found.isEmpty()) {
      return 0;
    }
    if (found.size() == 1) {
      return startBefore(found.getFirst());
    }
    List<String> words =
        found.stream()
            .map(span -> text.substring(span.start(), span.end()).toLowerCase(Locale.GERMAN))
            .toList();
    int first = 0; // passages begin in the order of the words
    int bestStart = 0;
    int best = -1;
    for (Span span : found) {
      int candidate = startBefore(span);
      while (found.get(first).start() < candidate) {
        first++;
      }
      int worth = worth(words.subList(first, behindLast(first, endAfter(candidate))));
      if (worth > best) {
        best = worth;
        bestStart = candidate;
      }
    }
    return bestStart;
  }

  /** A little before the span, more before one at the end of the text, where a word begins. */
  private int startBefore(Span span) {
    int start = Math.max(0, Math.min(span.start() - LEAD, text.length() - LONGEST));
    if (start == 0) {
      return 0;
    }
    int latest = Math.min(span.start(), start + LEAD);
    for (int i = start; i < latest; i++) {
      if (Character.isWhitespace(text.charAt(i - 1)) && !within.get(i)) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  /**
   * As far as the length allows, where a word ends; a little less far where that would cut a name
   * that was found.
   */
  private int endAfter(int start) {
    int latest = Math.min(text.length(), start + LONGEST);
    if (latest == text.length()) {
      return latest;
    }
    for (int i = latest; i > latest - 2 * LEAD; i--) {
      if (Character.isWhitespace(text.charAt(i)) && !within.get(i)) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  /** The first of the places behind one that do not end before the end of a passage. */
  private int behindLast(int first, int end) {
    int next = first;
    while (next < found.size() && found.get(next).end() <= end) {
      next++;
    }
    return next;
  }

  private static int worth(List<String> words) {
    return 10 * new HashSet<>(words).size() + Math.min(words.size(), 9);
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
