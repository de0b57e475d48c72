package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.List;

/** Pages with words of any size at any place. */
public final class PagePieces {

  private static final List<String> WORDS =
      List.of(
          "1.",
          "2.",
          "a)",
          "(i)",
          "I.",
          "1",
          "3",
          "7/12",
          "-",
          " ",
          "Der Rat ersucht die Mitgliedstaaten, jedes Jahr zu berichten.",
          "fordert die Staaten auf, Kinder im Inter-",
          "net besser zu schützen;",
          "Die Generalversammlung,",
          "unter Hinweis auf ihre Resolution 76/181,",
          "12326/19 JdP/ab DE",
          "A/RES/77/233",
          "Anlage",
          "Artikel 1",
          "Ebd., Vol. 2171.");

  private static final int BYTES_EACH = 4;

  private PagePieces() {}

  /** The PDF that the bytes stand for. */
  public static byte[] file(byte[] bytes) {
    Pages pages = new Pages().page();
    for (int i = 0; i + BYTES_EACH <= bytes.length; i += BYTES_EACH) {
      draw(pages, bytes[i], 3f * bytes[i + 1] + 200, 3f * bytes[i + 2] + 396, bytes[i + 3]);
    }
    return pages.bytes();
  }

  private static void draw(Pages pages, byte kind, float x, float y, byte word) {
    String words = WORDS.get((word & 0xFF) % WORDS.size());
    switch ((kind & 0xFF) % 8) {
      case 0 -> pages.page();
      case 1 -> pages.bold(x, y, words);
      case 2 -> pages.small(x, y, words);
      case 3 -> pages.raised(x, y, words);
      case 4 -> pages.sideways(x, y, words);
      default -> pages.text(x, y, words);
    }
  }
}
