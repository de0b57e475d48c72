package de.umsetzungsmonitor.ingest.tag;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds what only interrupts a sentence: brackets, quotations, what stands between two dashes. */
final class Insertions {

  private static final String OPENING_QUOTES = "„“\"»«";
  private static final String CLOSING_QUOTES = "“”\"»«";

  private final int longest;
  private final int[] behind;
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private int quote = -1;
  private int dash = -1;

  private Insertions(List<Word> words, int longest) {
    this.longest = longest;
    this.behind = new int[words.size()];
  }

  /**
   * For each word the place behind the insertion that it opens, 0 where it opens none. A quotation
   * mark that is never closed, or that opens the whole text, is an insertion by itself.
   *
   * @param longest number of words after which an insertion is none
   */
  static int[] of(List<Word> words, int longest) {
    Insertions insertions = new Insertions(words, longest);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isMark()) {
        insertions.mark(words.get(i).text(), i);
      }
    }
    return insertions.behind;
  }

  private void mark(String text, int i) {
    if (quote >= 0 && i - quote > longest) {
      quote = -1;
    }
    switch (text) {
      case "(", "[" -> brackets.push(i);
      case ")", "]" -> {
        if (!brackets.isEmpty()) {
          close(brackets.pop(), i);
        }
      }
      case "–", "—" -> {
        if (dash >= 0) {
          close(dash, i);
        }
        dash = dash >= 0 ? -1 : i;
      }
      case ".", ";", ":" -> dash = -1;
      default -> quotation(text, i);
    }
  }

  private void quotation(String text, int i) {
    if (quote >= 0 && CLOSING_QUOTES.contains(text)) {
      close(quote, i);
      quote = -1;
    } else if (OPENING_QUOTES.contains(text) || CLOSING_QUOTES.contains(text)) {
      quote = i == 0 ? -1 : i;
      behind[i] = i + 1;
    }
  }

  private void close(int open, int i) {
    if (i - open <= longest) {
      behind[open] = i + 1;
    }
  }
}
