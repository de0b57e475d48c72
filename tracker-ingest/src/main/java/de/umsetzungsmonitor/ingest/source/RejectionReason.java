package de.umsetzungsmonitor.ingest.source;

/** Why a file yields no split. Each value is a sentence on the page and a status in the API. */
public enum RejectionReason {
  /** There are no bytes, or nothing but white space. */
  EMPTY,
  /** There are more bytes than the settings allow. */
  TOO_LARGE,
  /** There are more pages, lines or characters than the settings allow. */
  TOO_LONG,
  /** Unpacking or reading takes more memory, depth or time than the settings allow. */
  TOO_COMPLEX,
  /** The bytes are of a type that is not read. */
  UNSUPPORTED_TYPE,
  /**
   * The bytes are of a word processor whose files are not read, but which can save as one that is.
   */
  OLD_FORMAT,
  /** The file opens only with a password. */
  ENCRYPTED,
  /** The file is of a known type, but cut off or broken. */
  DAMAGED,
  /** The pages hold pictures of text only. */
  NO_TEXT,
  /** The text was read, but nothing in it is a provision. */
  NO_PROVISION
}
