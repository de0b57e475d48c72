package de.umsetzungsmonitor.ingest.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines and takes out what no reader sees. */
final class LineCleaner {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean newPage;

  /** The clean lines of the text; see {@link ReadResult.Text} for what clean means. */
  static List<String> clean(String text) {
    return new LineCleaner().cut(text);
  }

  private List<String> cut(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
            endLine();
          }
        }
        case '\n', '\u0085', '\u2028', '\u2029', '\u000B' -> endLine();
        case '\f' -> {
          if (!line.isEmpty()) {
            endLine();
          }
          newPage = true;
        }
        default -> take(c);
      }
    }
    if (!line.isEmpty()) {
      endLine();
    }
    return lines;
  }

  private void take(char c) {
    if (c == '\t' || Character.isSpaceChar(c)) {
      line.append(' ');
    } else if (c == '\u2010' || c == '\u2011') {
      line.append('-');
    } else if (!isInvisible(c)) {
      line.append(c);
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

  private void endLine() {
    boolean broken = endsWithSoftHyphen();
    String whole =
        line.indexOf("\u00AD") < 0 ? line.toString() : line.toString().replace("\u00AD", "");
    String composed = Normalizer.normalize(whole, Normalizer.Form.NFC).stripTrailing();
    lines.add((newPage ? "\f" : "") + composed + (broken ? SOFT_HYPHEN : ""));
    line.setLength(0);
    newPage = false;
  }

  private boolean endsWithSoftHyphen() {
    for (int i = line.length() - 1; i >= 0; i--) {
      if (line.charAt(i) != ' ') {
        return line.charAt(i) == SOFT_HYPHEN;
      }
    }
    return false;
  }
}
