package de.umsetzungsmonitor.ingest.read.docx;

/** What is said about the characters at hand. */
final class WordRun {

  boolean hidden;
  boolean capitals;
  boolean bold;

  /** The characters are the mark of a note of one's own choice, not text. */
  boolean noteMark;
}
