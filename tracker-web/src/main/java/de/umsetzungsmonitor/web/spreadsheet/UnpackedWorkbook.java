package de.umsetzungsmonitor.web.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook whose parts were unpacked once under watch: only those that are XML, and never more
 * bytes than allowed, whatever the file says about their size. The reader gets nothing else. Parts
 * are found by the directory at the end, since streaming writers leave their sizes open before it.
 */
final class UnpackedWorkbook {

  private static final String WORKBOOK = "xl/workbook.xml";

  private UnpackedWorkbook() {}

  /**
   * The same workbook, safe to be read.
   *
   * @throws UnreadableSheet if it is no workbook, is damaged, or unpacks to more than allowed
   */
  static byte[] checked(byte[] bytes) {
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
          unpacked += copy(in.getInputStream(entry), out, unpacked);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableSheet(SheetProblem.DAMAGED);
    }
    if (!names.contains(WORKBOOK)) {
      throw new UnreadableSheet(SheetProblem.WRONG_TYPE);
    }
    return safe.toByteArray();
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private static long copy(InputStream in, OutputStream out, long before) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      total += read;
      if (before + total > SheetLimits.UNPACKED_BYTES) {
        throw new UnreadableSheet(SheetProblem.TOO_COMPLEX);
      }
      out.write(buffer, 0, read);
    }
    return total;
  }
}
