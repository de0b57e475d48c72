package de.umsetzungsmonitor.ingest.source;

import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Footnote marks within filtered text.
 *
 * <p>Where a mark stood, the text carries the index of its footnote between two characters of the
 * private use area, so that joining and cutting lines moves the mark along with its word. Text from
 * a file never holds these characters: the reader removes them.
 */
public final class FootnoteMarks {

  private static final char ANCHORED = '\uE000';
  private static final char LOOSE = '\uE002';
  private static final char END = '\uE001';

  private FootnoteMarks() {}

  /** The mark of the footnote with this index, at the very place where it stood. */
  public static String anchored(int index) {
    return ANCHORED + Integer.toString(index) + END;
  }

  /** A footnote whose mark the text has lost: it belongs somewhere before this place. */
  public static String loose(int index) {
    return LOOSE + Integer.toString(index) + END;
  }

  /** The text without marks. */
  public static String strip(String text) {
    if (text.indexOf(END) < 0) {
      return text;
    }
    return extract(text, (offset, index) -> {});
  }

  /**
   * The text without marks and with single spaces; each mark is reported with its footnote index
   * and its offset in the result (null if the place is not known).
   */
  public static String extract(String text, ObjIntConsumer<@Nullable Integer> marks) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ANCHORED || c == LOOSE) {
        int end = text.indexOf(END, i);
        int index = Integer.parseInt(text, i + 1, end, 10);
        marks.accept(c == ANCHORED ? trimmedLength(out) : null, index);
        i = end;
      } else {
        append(out, c);
      }
    }
    out.setLength(trimmedLength(out));
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    boolean afterSpace = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
    if (c == ' ') {
      if (!afterSpace) {
        out.append(c);
      }
      return;
    }
    out.append(c);
  }

  private static int trimmedLength(StringBuilder out) {
    int length = out.length();
    return length > 0 && out.charAt(length - 1) == ' ' ? length - 1 : length;
  }
}
