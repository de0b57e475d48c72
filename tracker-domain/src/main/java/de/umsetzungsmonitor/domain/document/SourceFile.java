package de.umsetzungsmonitor.domain.document;

import de.umsetzungsmonitor.domain.Sha256;

/**
 * A file as it was received.
 *
 * @param name its name without any folder
 * @param bytes its content, unchanged
 */
public record SourceFile(String name, byte[] bytes) {

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return Sha256.of(bytes);
  }
}
