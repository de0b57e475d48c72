package de.umsetzungsmonitor.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file types that are known by their first bytes and are not text. */
record FileSignature(String name, byte... magic) {

  private static final List<FileSignature> KNOWN =
      List.of(
          of("PDF", "%PDF-"),
          of("ZIP or Office document", "PK\u0003\u0004"),
          of("empty ZIP", "PK\u0005\u0006"),
          new FileSignature("PNG", (byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G'),
          new FileSignature("JPEG", (byte) 0xFF, (byte) 0xD8, (byte) 0xFF),
          of("GIF", "GIF8"),
          of("RTF", "{\\rtf"),
          of("PostScript", "%!PS"),
          new FileSignature("GZIP", (byte) 0x1F, (byte) 0x8B),
          of("BZIP2", "BZh"),
          of("7-Zip", "7z\u00BC\u00AF"),
          of("RIFF media", "RIFF"),
          of("ELF program", "\u007FELF"),
          new FileSignature(
              "Office 97 document", (byte) 0xD0, (byte) 0xCF, (byte) 0x11, (byte) 0xE0));

  private static FileSignature of(String name, String magic) {
    return new FileSignature(name, magic.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The name of the type that the bytes begin with, or null if it is none of these. */
  static @Nullable String typeOf(byte[] bytes) {
    for (FileSignature signature : KNOWN) {
      if (signature.begins(bytes)) {
        return signature.name;
      }
    }
    return null;
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
