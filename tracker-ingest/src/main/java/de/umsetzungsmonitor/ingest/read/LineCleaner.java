package de.umsetzungsmonitor.ingest.read;

import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a plain text into lines, counts its pages by form feeds and takes out what nobody sees. */
final class LineCleaner {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private @Nullable Integer page;

  private LineCleaner(@Nullable Integer page) {
    this.page = page;
  }

  /** The clean lines of the text; see {@link SourceLine} for what clean means. */
  static List<SourceLine> clean(String text) {
    return new LineCleaner(text.indexOf('\f') < 0 ? null : 1).cut(text);
  }

  private List<SourceLine> cut(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
            endLine();
          }
        }
        case '\n', '\u0085', '\u2028', '\u2029', '\u000B' -> endLine();
        case '\f' -> turnPage();
        default -> take(c);
      }
    }
    if (!line.isEmpty()) {
      endLine();
    }
    return lines;
  }

  private void turnPage() {
    if (!line.isEmpty()) {
      endLine();
    }
    page = page == null || lines.isEmpty() ? page : Integer.valueOf(page + 1);
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
    String kept = broken ? composed + SOFT_HYPHEN : composed;
    lines.add(new SourceLine(kept, page, LineRole.PRINTED));
    line.setLength(0);
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
