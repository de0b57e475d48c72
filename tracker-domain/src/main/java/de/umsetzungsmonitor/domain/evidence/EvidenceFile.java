package de.umsetzungsmonitor.domain.evidence;

import java.text.Normalizer;

/**
 * What is known of a stored file; a history step that names it says the same.
 *
 * @param name as it was sent, made safe
 * @param mediaType what it is, found from its bytes
 * @param size in bytes
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record EvidenceFile(long id, String name, String mediaType, int size, String sha256) {

  /** How large a file may be, in bytes. */
  public static final int MAX_SIZE = 20 * 1024 * 1024;

  private static final int LONGEST_NAME = 255;

  /**
   * A name under which everybody can store a file: the last part of a path, without characters that
   * nobody sees or that turn the text around, and without those that a file system refuses. Of a
   * name that is too long the end is kept, which says what the file is; one of which nothing is
   * left becomes {@code Nachweis}.
   */
  public static String safeName(String path) {
    String slashed = path.replace('\\', '/');
    String seen =
        Normalizer.normalize(slashed.substring(slashed.lastIndexOf('/') + 1), Normalizer.Form.NFC)
            .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("[<>:\"|?*]", "_")
            .replaceAll("^[\\s.]+|[\\s.]+$", "");
    int from = Math.max(0, seen.length() - LONGEST_NAME);
    boolean splitsPair = from > 0 && Character.isLowSurrogate(seen.charAt(from));
    String kept = seen.substring(splitsPair ? from + 1 : from).strip();
    return kept.isEmpty() ? "Nachweis" : kept;
  }
}
