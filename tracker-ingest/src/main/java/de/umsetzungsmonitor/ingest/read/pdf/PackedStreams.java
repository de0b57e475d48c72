package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.source.Deadline;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks at a PDF from outside, before anything of it is parsed or unpacked into memory. */
final class PackedStreams {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] XREF = "startxref".getBytes(StandardCharsets.US_ASCII);

  /** The end of a file may be followed by so much that does not belong to it. */
  private static final int TAIL = 4096;

  private static final int ZLIB = 0x78;

  private PackedStreams() {}

  /** Whether the file has its end; one that was cut off has not. */
  static boolean isComplete(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    return indexOf(END, bytes, from) >= 0 || indexOf(XREF, bytes, from) >= 0;
  }

  /**
   * Unpacks each packed stream to nowhere.
   *
   * @throws Unreadable if one of them unpacks to more bytes than that, or all together take too
   *     long
   */
  static void check(byte[] bytes, int maxUnpackedBytes, Deadline deadline) {
    byte[] nowhere = new byte[1 << 16];
    int at = indexOf(STREAM, bytes, 0);
    while (at >= 0) {
      int data = at + STREAM.length;
      while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n')) {
        data++;
      }
      int read = 0;
      if (data < bytes.length && bytes[data] == ZLIB) {
        read = unpack(bytes, data, nowhere, maxUnpackedBytes, deadline);
      }
      at = indexOf(STREAM, bytes, data + read);
    }
  }

  private static int unpack(
      byte[] bytes, int from, byte[] nowhere, int maxUnpackedBytes, Deadline deadline) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      while (!inflater.finished() && !inflater.needsDictionary()) {
        deadline.check();
        int step = inflater.inflate(nowhere);
        if (inflater.getBytesWritten() > maxUnpackedBytes) {
          throw new Unreadable(RejectionReason.TOO_COMPLEX, "PDF: packed too densely");
        }
        if (step == 0 && inflater.needsInput()) {
          break;
        }
      }
      return (int) inflater.getBytesRead();
    } catch (DataFormatException e) {
      return 0; // not packed this way, or damaged: the parser will see
    } finally {
      inflater.end();
    }
  }

  private static int indexOf(byte[] wanted, byte[] bytes, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      int matched = 0;
      while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return i;
      }
    }
    return -1;
  }
}
