package de.umsetzungsmonitor.ingest.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PagePictureTest {

  @Test
  void aPageIsDrawnWithItsText() throws IOException {
    byte[] pdf = new Pages().page().page().text(70, 100, "Der Rat begrüßt").bytes();

    assertThat(darkPixels(picture(pdf, 1))).as("empty page").isZero();
    assertThat(darkPixels(picture(pdf, 2))).isPositive();
  }

  @Test
  void thePictureIsBoundedHoweverLargeThePageIs() throws IOException {
    for (PDRectangle size :
        new PDRectangle[] {
          PDRectangle.A4, new PDRectangle(14_400, 9), new PDRectangle(9, 14_400)
        }) {
      BufferedImage picture = picture(with(new PDPage(size)), 1);

      assertThat(picture.getWidth()).isBetween(1, 1_000);
      assertThat(picture.getHeight()).isBetween(1, 1_500);
    }
  }

  @Test
  void whatIsNoPageOrNoPdfHasNoPicture() throws IOException {
    byte[] pdf = with(new PDPage());

    assertThat(PagePicture.png(pdf, 0)).isEmpty();
    assertThat(PagePicture.png(pdf, 2)).isEmpty();
    assertThat(PagePicture.png("%PDF-1.7 oder auch nicht".getBytes(StandardCharsets.UTF_8), 1))
        .isEmpty();
  }

  @Test
  void aPageWithAPictureOutOfProportionIsNotDrawn() throws IOException {
    COSStream huge = new COSStream();
    huge.setItem(COSName.SUBTYPE, COSName.IMAGE);
    huge.setInt(COSName.WIDTH, 100_000);
    huge.setInt(COSName.HEIGHT, 100_000);
    COSDictionary objects = new COSDictionary();
    objects.setItem(COSName.getPDFName("Im0"), huge);
    PDPage page = new PDPage();
    page.setResources(new PDResources());
    page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);

    assertThat(PagePicture.png(with(page), 1)).isEmpty();
  }

  private static byte[] with(PDPage page) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(page);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static BufferedImage picture(byte[] pdf, int number) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PagePicture.png(pdf, number).orElseThrow()));
  }

  private static long darkPixels(BufferedImage picture) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .filter(i -> (picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xFF) < 128)
        .count();
  }
}
