package de.umsetzungsmonitor.ingest.read;

/** Why a file yields no split. Each value is a sentence on the page and a status in the API. */
public enum RejectionReason {
  /** There are no bytes, or nothing but white space. */
  EMPTY,
  /** There are more bytes or lines than the settings allow. */
  TOO_LARGE,
  /** The bytes are not text: another file type, or damaged beyond reading. */
  UNSUPPORTED_TYPE,
  /** The text was read, but nothing in it is a provision. */
  NO_PROVISION
}
