package de.umsetzungsmonitor.ingest.read.text;

import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a plain text into lines, counts its pages by form feeds and takes out what nobody sees. */
final class LineCleaner {

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
        default -> line.append(c);
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

  private void endLine() {
    lines.add(new SourceLine(VisibleText.of(line), page, LineRole.PRINTED));
    line.setLength(0);
  }
}
