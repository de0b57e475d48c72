package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word document in memory: only those that are XML. All together never unpack to
 * more bytes than allowed, whatever the file says about their size.
 */
final class UnpackedParts implements ZipEntrySource {

  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private boolean closed;

  private UnpackedParts() {}

  /**
   * Unpacks the file.
   *
   * @throws Unreadable if it unpacks to more bytes or parts than allowed
   * @throws IOException if it is damaged
   */
  static UnpackedParts of(byte[] bytes, ReadLimits limits) throws IOException {
    UnpackedParts parts = new UnpackedParts();
    long unpacked = 0;
    int count = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > limits.maxParts()) {
          throw new Unreadable(
              RejectionReason.TOO_COMPLEX, "ZIP: more than " + limits.maxParts() + " parts");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        unpacked +=
            unpack(
                zip,
                isXml(entry) ? content : OutputStream.nullOutputStream(),
                limits.maxUnpackedBytes() - unpacked);
        parts.keep(entry.getName(), content.toByteArray());
      }
    }
    return parts;
  }

  /** How many bytes it unpacks to; also what is not kept costs time. */
  private static long unpack(InputStream in, OutputStream kept, long allowed) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      total += read;
      if (total > allowed) {
        throw new Unreadable(RejectionReason.TOO_COMPLEX, "ZIP: packed too densely");
      }
      kept.write(buffer, 0, read);
    }
    return total;
  }

  private static boolean isXml(ZipEntry entry) {
    String name = entry.getName();
    return name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
  }

  private void keep(String name, byte[] content) {
    if (content.length > 0 && !contents.containsKey(name)) {
      contents.put(name, content);
      entries.put(name, new ZipArchiveEntry(name));
    }
  }

  /** Whether it is the package of another word processor. */
  boolean isOpenDocument() {
    return contents.containsKey("mimetype");
  }

  /** Whether it is a package of an Office program at all. */
  boolean isOffice() {
    return contents.containsKey("[Content_Types].xml");
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return Collections.enumeration(entries.values());
  }

  @Override
  public @Nullable ZipArchiveEntry getEntry(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    return entries.get(name);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) {
    return new ByteArrayInputStream(contents.getOrDefault(entry.getName(), new byte[0]));
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }
}
