package de.umsetzungsmonitor.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The type of a file as its first bytes tell it. */
enum FileType {
  PDF("%PDF-"),
  /** Also any document that is a ZIP: Word, OpenDocument, other Office files. */
  ZIP("PK\u0003\u0004", "PK\u0005\u0006"),
  RTF("{\\rtf"),
  /** Word up to 2003 and other programs of that time. */
  OFFICE_97("\u00D0\u00CF\u0011\u00E0"),
  /** A newer document with a password, wrapped like an older one. */
  ENCRYPTED_OFFICE,
  /** Pictures, archives, programs. */
  OTHER(
      "\u0089PNG",
      "\u00FF\u00D8\u00FF",
      "GIF8",
      "BM\u0000",
      "II*\u0000",
      "MM\u0000*",
      "%!PS",
      "\u001F\u008B",
      "BZh",
      "7z\u00BC\u00AF",
      "Rar!",
      "RIFF",
      "\u007FELF",
      "MZ\u0090"),
  /** Whatever begins otherwise is taken for text. */
  PLAIN;

  /** A PDF may begin a little late; readers of PDF accept that. */
  private static final int LATEST_PDF = 1024;

  /** The name, as such a wrapping spells it, of the part that is locked. */
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private final List<byte[]> beginnings;

  FileType(String... beginnings) {
    this.beginnings =
        List.of(beginnings).stream()
            .map(each -> each.getBytes(StandardCharsets.ISO_8859_1))
            .toList();
  }

  static FileType of(byte[] bytes) {
    Set<FileType> types = EnumSet.complementOf(EnumSet.of(PLAIN));
    for (FileType type : types) {
      if (type.beginnings.stream().anyMatch(beginning -> isAt(0, beginning, bytes))) {
        return type == OFFICE_97 && holds(LOCKED, bytes) ? ENCRYPTED_OFFICE : type;
      }
    }
    byte[] late = PDF.beginnings.getFirst();
    for (int at = 1; at < LATEST_PDF; at++) {
      if (isAt(at, late, bytes)) {
        return PDF;
      }
    }
    return PLAIN;
  }

  private static boolean holds(byte[] wanted, byte[] bytes) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      if (isAt(at, wanted, bytes)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(int at, byte[] expected, byte[] bytes) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (bytes[at + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
