package de.umsetzungsmonitor.domain.upload;

/** What a worker made of an upload. */
public sealed interface UploadOutcome {

  /**
   * The text was read and split, and people may look at it.
   *
   * @param metadata what is said about the text, completed by what the text says itself, as JSON
   */
  record Read(String metadata) implements UploadOutcome {}

  /**
   * The file yields nothing.
   *
   * @param reason why, as the name of a value that pages have a sentence for
   */
  record Rejected(String reason) implements UploadOutcome {}

  /**
   * It was accepted, and is a document now.
   *
   * @param slug the address of the document
   */
  record Stored(String slug) implements UploadOutcome {}

  /**
   * It cannot be stored as it was accepted, and people may look at it again.
   *
   * @param reason why, as the name of a value that pages have a sentence for
   */
  record GivenBack(String reason) implements UploadOutcome {}
}
