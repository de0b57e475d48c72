package de.umsetzungsmonitor.domain.version;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what differs between two files of the same wording. */
final class ComparableText {

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
  private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter words stand in every sentence and say nothing about its subject. */
  private static final int TELLING = 4;

  private ComparableText() {}

  /** The text with single spaces, composed letters, one kind of hyphen and nothing invisible. */
  static String of(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String hyphens = HYPHEN.matcher(visible).replaceAll("-");
    return Normalizer.normalize(
        SPACE.matcher(hyphens).replaceAll(" ").strip(), Normalizer.Form.NFC);
  }

  /** Whether two texts read the same. */
  static boolean same(String one, String other) {
    return one.equals(other) || of(one).equals(of(other));
  }

  /** The words that tell texts apart, in lower case; all of them where every word is short. */
  static String[] words(String comparable) {
    String[] words =
        NO_WORD
            .splitAsStream(comparable.toLowerCase(Locale.GERMAN))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toArray(String[]::new);
    String[] telling =
        Arrays.stream(words).filter(word -> word.length() >= TELLING).toArray(String[]::new);
    return telling.length == 0 ? words : telling;
  }
}
