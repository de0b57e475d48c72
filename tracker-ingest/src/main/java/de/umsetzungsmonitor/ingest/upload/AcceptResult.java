package de.umsetzungsmonitor.ingest.upload;

/** What became of an upload that somebody accepted. */
public sealed interface AcceptResult {

  /**
   * It is the document at this address now.
   *
   * @param version 1, or more if it took the place of another version
   * @param reportable how many provisions it has that states report on
   */
  record Accepted(String slug, int version, long reportable) implements AcceptResult {}

  /** It is large; a worker makes it a document. */
  record Submitted() implements AcceptResult {}

  /** The same bytes became the document at this address meanwhile; nothing is stored. */
  record Stored(String slug, String citation) implements AcceptResult {}

  /** Nobody has said whom the text binds; nothing is stored. */
  record OrganizationUnknown() implements AcceptResult {}

  /** Everything is left out; nothing is stored. */
  record NothingLeft() implements AcceptResult {}
}
