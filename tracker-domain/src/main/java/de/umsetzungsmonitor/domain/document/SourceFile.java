package de.umsetzungsmonitor.domain.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it was received.
 *
 * @param name its name without any folder
 * @param bytes its content, unchanged
 */
public record SourceFile(String name, byte[] bytes) {

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
