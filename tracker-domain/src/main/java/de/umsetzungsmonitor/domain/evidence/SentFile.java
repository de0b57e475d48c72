package de.umsetzungsmonitor.domain.evidence;

/**
 * A file as it comes in.
 *
 * @param name as it was sent, not to be trusted
 * @param mediaType what it is, found from its bytes
 * @param bytes at least one, at most {@link EvidenceFile#MAX_SIZE}
 */
public record SentFile(String name, String mediaType, byte[] bytes) {

  /**
   * @throws IllegalArgumentException if the file is empty or too large
   */
  public SentFile {
    if (bytes.length == 0 || bytes.length > EvidenceFile.MAX_SIZE) {
      throw new IllegalArgumentException("a file of " + bytes.length + " bytes");
    }
  }
}
