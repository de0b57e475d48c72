package de.umsetzungsmonitor.ingest.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words and marks. */
final class Words {

  private Words() {}

  /** All words and marks with their offsets; hyphens and slashes belong to a word. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>(text.length() / 6 + 1);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      int end = at + 1;
      if (Character.isLetterOrDigit(c)) {
        while (end < text.length() && continues(text, end)) {
          end++;
        }
      }
      String word = text.substring(at, end);
      words.add(new Word(word, key(word), at, end));
      at = end;
    }
    return words;
  }

  /** The form under which a word is looked up. */
  static String key(String word) {
    String lower = word.toLowerCase(Locale.GERMAN);
    return lower.indexOf('ß') < 0 ? lower : lower.replace("ß", "ss");
  }

  private static boolean continues(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || (c == '-' || c == '\u2011')
        || (c == '\u00ad')
        || (c == '/' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)));
  }
}
