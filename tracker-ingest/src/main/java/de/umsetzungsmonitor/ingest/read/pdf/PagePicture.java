package de.umsetzungsmonitor.ingest.read.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a PDF as a picture, of bounded size however large the page says it is. */
public final class PagePicture {

  private static final float MAX_WIDTH = 1_000;
  private static final float MAX_HEIGHT = 1_500;

  /** A picture within the page with more pixels would take more memory than it is worth. */
  private static final long MAX_PIXELS = 40_000_000;

  /** How deep forms are nested before the page is not drawn. */
  private static final int MAX_DEPTH = 8;

  private PagePicture() {}

  /**
   * Draws a page.
   *
   * @param pdf a file that {@link PdfReader} could read
   * @param number of the page, from 1
   * @return a PNG; empty if there is no such page or it cannot be drawn safely
   */
  public static Optional<byte[]> png(byte[] pdf, int number) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (number < 1 || number > document.getNumberOfPages()) {
        return Optional.empty();
      }
      PDPage page = document.getPage(number - 1);
      if (isTooHeavy(page.getCOSObject().getCOSDictionary(COSName.RESOURCES), 0)) {
        return Optional.empty();
      }
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      return Optional.of(png(renderer.renderImage(number - 1, scale(page), ImageType.RGB)));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Optional.empty();
    }
  }

  private static float scale(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean isTurned = page.getRotation() % 180 != 0;
    float width = Math.max(1, isTurned ? box.getHeight() : box.getWidth());
    float height = Math.max(1, isTurned ? box.getWidth() : box.getHeight());
    return Math.min(MAX_WIDTH / width, MAX_HEIGHT / height);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static boolean isTooHeavy(COSDictionary resources, int depth) {
    COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
    if (objects == null) {
      return false;
    }
    if (depth > MAX_DEPTH) {
      return true;
    }
    for (COSName name : objects.keySet()) {
      COSBase object = objects.getDictionaryObject(name);
      if (object instanceof COSStream stream && isTooHeavy(stream, depth)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTooHeavy(COSStream stream, int depth) {
    long pixels = stream.getLong(COSName.WIDTH, 0) * stream.getLong(COSName.HEIGHT, 0);
    return pixels > MAX_PIXELS || isTooHeavy(stream.getCOSDictionary(COSName.RESOURCES), depth + 1);
  }
}
