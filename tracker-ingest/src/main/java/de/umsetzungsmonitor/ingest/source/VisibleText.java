package de.umsetzungsmonitor.ingest.source;

import java.text.Normalizer;

/** The characters of a line as a reader sees them, whatever the file holds. */
public final class VisibleText {

  private static final char SOFT_HYPHEN = '\u00AD';

  private VisibleText() {}

  /** A whole line: its {@link #characters}, put together as {@link #line} does. */
  public static String of(CharSequence raw) {
    return line(characters(raw));
  }

  /**
   * The characters of a part of a line: plain spaces and hyphens (a tab stays), ligatures spelled
   * out, without controls, zero-width, direction and private characters. Soft hyphens stay.
   */
  public static String characters(CharSequence raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      append(out, raw.charAt(i));
    }
    return out.toString();
  }

  /**
   * A line put together of such parts: composed (NFC), without trailing spaces and without soft
   * hyphens but for one at the end.
   */
  public static String line(String parts) {
    String text = parts.indexOf(SOFT_HYPHEN) < 0 ? parts : parts.replace("\u00AD", "");
    String composed = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    String trimmed = composed.stripTrailing();
    return endsWithSoftHyphen(parts) ? trimmed + SOFT_HYPHEN : trimmed;
  }

  private static void append(StringBuilder out, char c) {
    if (c == '\t') {
      out.append(c);
    } else if (Character.isSpaceChar(c)) {
      out.append(' ');
    } else if (c == '\u2010' || c == '\u2011') {
      out.append('-');
    } else if (c >= '\uFB00' && c <= '\uFB06') {
      out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
    } else if (!isInvisible(c)) {
      out.append(c);
    }
  }

  /** Controls, zero-width and direction marks, and private use (which marks footnotes later on). */
  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || (c >= '\uE000' && c <= '\uF8FF' && c != '\uF0B7')
        || c == '\uFEFF';
  }

  /** Nothing to compose below the first combining character. */
  private static boolean isPlain(CharSequence text) {
    return text.chars().allMatch(c -> c < '\u0300');
  }

  private static boolean endsWithSoftHyphen(CharSequence raw) {
    for (int i = raw.length() - 1; i >= 0; i--) {
      if (raw.charAt(i) != ' ') {
        return raw.charAt(i) == SOFT_HYPHEN;
      }
    }
    return false;
  }
}
