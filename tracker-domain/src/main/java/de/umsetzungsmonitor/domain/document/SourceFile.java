package de.umsetzungsmonitor.domain.document;

import de.umsetzungsmonitor.domain.Sha256;

/**
 * A file as it was received.
 *
 * @param name its name without any folder
 * @param bytes its content, unchanged
 */
public record SourceFile(String name, byte[] bytes) {

  private static final int LONGEST_NAME = 255;

  /**
   * A file under the last part of the name it came with, without any folder or control character; a
   * name of which nothing is left becomes {@code text.txt}.
   */
  public static SourceFile named(String path, byte[] bytes) {
    String slashed = path.replace('\\', '/');
    String clean = slashed.substring(slashed.lastIndexOf('/') + 1).replaceAll("\\p{C}", "").strip();
    String kept = clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
    return new SourceFile(kept.isEmpty() ? "text.txt" : kept, bytes);
  }

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return Sha256.of(bytes);
  }
}
