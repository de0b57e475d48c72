package de.umsetzungsmonitor.web.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes the time of its making out of a workbook, so that the same rows always are the same bytes.
 * What is in it is copied as it is packed.
 */
final class UndatedWorkbook {

  private static final String PROPERTIES = "docProps/core.xml";

  private static final byte[] WITHOUT_TIME =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Umsetzungsmonitor</dc:creator>\
      </cp:coreProperties>
      """
          .getBytes(StandardCharsets.UTF_8);

  private UndatedWorkbook() {}

  /** Copies the workbook; the stream stays open. */
  static void copy(Path dated, OutputStream out) throws IOException {
    ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
    copy.setUseZip64(Zip64Mode.AsNeeded);
    try (ZipFile workbook = ZipFile.builder().setPath(dated).get()) {
      for (ZipArchiveEntry entry : Collections.list(workbook.getEntriesInPhysicalOrder())) {
        if (entry.getName().equals(PROPERTIES)) {
          addProperties(copy);
        } else {
          try (InputStream packed = workbook.getRawInputStream(entry)) {
            copy.addRawArchiveEntry(undated(entry), packed);
          }
        }
      }
    }
    copy.finish();
  }

  private static void addProperties(ZipArchiveOutputStream copy) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(PROPERTIES);
    entry.setTimeLocal(ZipTimes.FIRST);
    copy.putArchiveEntry(entry);
    new ByteArrayInputStream(WITHOUT_TIME).transferTo(copy);
    copy.closeArchiveEntry();
  }

  private static ZipArchiveEntry undated(ZipArchiveEntry entry) {
    ZipArchiveEntry undated = new ZipArchiveEntry(entry.getName());
    undated.setMethod(entry.getMethod());
    undated.setCrc(entry.getCrc());
    undated.setSize(entry.getSize());
    undated.setCompressedSize(entry.getCompressedSize());
    undated.setTimeLocal(ZipTimes.FIRST);
    return undated;
  }
}
