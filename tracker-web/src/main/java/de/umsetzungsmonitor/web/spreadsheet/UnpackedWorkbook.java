package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.ingest.source.Deadline;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.util.StreamUtils;

/**
 * A workbook whose parts were unpacked once under watch: only those that are XML, and never more
 * bytes than allowed, whatever the file says about their size. The reader gets nothing else. Parts
 * are found by the directory at the end, since streaming writers leave their sizes open before it.
 *
 * @param bytes the workbook, safe to be read
 * @param since1904 whether it counts its days from 1904
 */
record UnpackedWorkbook(byte[] bytes, boolean since1904) {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final XMLInputFactory XML = xml();

  /** The last column of any program is XFD; a reader would make room for all that lie before. */
  private static final String FAR_CELL = "[A-Za-z]{4,}.*";

  /**
   * The same workbook, safe to be read.
   *
   * @throws UnreadableSheet if it is no workbook, is damaged, or unpacks to more than allowed
   * @throws Unreadable once the time is over
   */
  static UnpackedWorkbook of(byte[] bytes, Deadline deadline) {
    try {
      byte[] safe = repacked(bytes, deadline);
      return new UnpackedWorkbook(safe, isSince1904(safe, deadline));
    } catch (IOException | IllegalArgumentException | XMLStreamException e) {
      throw new UnreadableSheet(SheetProblem.DAMAGED);
    }
  }

  private static byte[] repacked(byte[] bytes, Deadline deadline) throws IOException {
    ByteArrayOutputStream safe = new ByteArrayOutputStream(bytes.length * 2);
    Set<String> names = new HashSet<>();
    try (ZipFile in = ZipFile.builder().setByteArray(bytes).get();
        ZipOutputStream out = new ZipOutputStream(safe)) {
      out.setLevel(Deflater.BEST_SPEED);
      long unpacked = 0;
      int parts = 0;
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        parts++;
        if (parts > SheetLimits.PARTS) {
          throw new UnreadableSheet(SheetProblem.TOO_COMPLEX);
        }
        if (isXml(entry.getName()) && names.add(entry.getName())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          unpacked += copy(in.getInputStream(entry), out, unpacked, deadline);
        }
      }
    }
    if (!names.contains(WORKBOOK)) {
      throw new UnreadableSheet(SheetProblem.WRONG_TYPE);
    }
    return safe.toByteArray();
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private static long copy(InputStream in, OutputStream out, long before, Deadline deadline)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      deadline.check();
      total += read;
      if (before + total > SheetLimits.UNPACKED_BYTES) {
        throw new UnreadableSheet(SheetProblem.TOO_COMPLEX);
      }
      out.write(buffer, 0, read);
    }
    return total;
  }

  /** Goes through all parts once; the name of a sheet's part is for the file to choose. */
  private static boolean isSince1904(byte[] safe, Deadline deadline)
      throws IOException, XMLStreamException {
    boolean since1904 = false;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(safe))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        XMLStreamReader elements = XML.createXMLStreamReader(StreamUtils.nonClosing(in));
        while (elements.hasNext()) {
          deadline.check();
          if (elements.next() == XMLStreamReader.START_ELEMENT) {
            since1904 |= saysSince1904(elements);
            refuseFarCell(elements);
          }
        }
      }
    }
    return since1904;
  }

  private static boolean saysSince1904(XMLStreamReader element) {
    String said =
        element.getLocalName().equals("workbookPr")
            ? element.getAttributeValue(null, "date1904")
            : null;
    return "1".equals(said) || "true".equals(said);
  }

  private static void refuseFarCell(XMLStreamReader element) {
    if (element.getLocalName().equals("c")) {
      String at = element.getAttributeValue(null, "r");
      if (at != null && at.matches(FAR_CELL)) {
        throw new UnreadableSheet(SheetProblem.DAMAGED);
      }
    }
  }

  private static XMLInputFactory xml() {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return xml;
  }
}
