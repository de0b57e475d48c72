package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.UploadPage;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Cuts the text that was read into pages to look at: those of the file, or some lines each. */
final class TextPages {

  /** Of a text without pages; some two screens. */
  private static final int LINES = 80;

  private TextPages() {}

  /** The pages in order. Empty pages of the file count, so that numbers stay those of the file. */
  static List<UploadPage> of(SourceText text) {
    List<UploadPage> pages = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (int i = 0; i < text.lines().size(); i++) {
      SourceLine line = text.lines().get(i);
      int its = Objects.requireNonNullElse(line.page(), i / LINES + 1);
      while (its > number) {
        pages.add(page(number, i + 1, lines));
        number++;
      }
      lines.add(line.visible());
    }
    pages.add(page(number, text.lines().size() + 1, lines));
    return pages;
  }

  private static UploadPage page(int number, int nextLine, List<String> lines) {
    UploadPage page = new UploadPage(number, nextLine - lines.size(), String.join("\n", lines));
    lines.clear();
    return page;
  }
}
