package de.umsetzungsmonitor.ingest.read.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Draws PDFs for the tests, line by line. Heights are counted from the upper edge of the page. */
final class Pages {

  private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
  private static final float HEIGHT = 792;

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage();

  Pages page() {
    page = new PDPage();
    document.addPage(page);
    return this;
  }

  /** A line of body text. */
  Pages text(float x, float y, String words) {
    return draw(PLAIN, 11, x, y, words, 0);
  }

  /** Lines of body text below each other. */
  Pages lines(float x, float y, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      text(x, y + i * 13, lines[i]);
    }
    return this;
  }

  Pages bold(float x, float y, String words) {
    return draw(BOLD, 11, x, y, words, 0);
  }

  /** A line of footnote size. */
  Pages small(float x, float y, String words) {
    return draw(PLAIN, 8.5f, x, y, words, 0);
  }

  /** A raised mark of a footnote. */
  Pages raised(float x, float y, String mark) {
    return draw(PLAIN, 6.5f, x, y - 4, mark, 0);
  }

  /** A line that runs up the page. */
  Pages sideways(float x, float y, String words) {
    return draw(PLAIN, 8, x, y, words, Math.PI / 2);
  }

  /** A line across the page. */
  Pages rule(float from, float to, float y) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.moveTo(from, HEIGHT - y);
      content.lineTo(to, HEIGHT - y);
      content.stroke();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How wide the words are as body text. */
  static float width(String words) {
    try {
      return PLAIN.getStringWidth(words) * 11 / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return save();
  }

  byte[] lockedBy(String password) {
    try {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return save();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Pages draw(PDFont font, float size, float x, float y, String words, double angle) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(font, size);
      content.setTextMatrix(Matrix.getRotateInstance(angle, x, HEIGHT - y));
      content.showText(words);
      content.endText();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] save() {
    try (document;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
