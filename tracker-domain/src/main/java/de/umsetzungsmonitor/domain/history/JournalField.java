package de.umsetzungsmonitor.domain.history;

/**
 * What an entry of the journal tells the old and the new value of, in the order in which a page
 * shows them. The values of each are texts as {@link FieldChange} keeps them.
 */
public enum JournalField {
  /** The name of a {@code StatusValue}. */
  VALUE,
  /** A day, as ISO 8601 writes it. */
  DUE_ON,
  AUTHORITY,
  NOTE,
  /** One text for each piece of evidence. */
  EVIDENCE,
  /** The name of a source of claims; empty where a state speaks for itself. */
  SOURCE,
  ASSESSED_BY,
  /**
   * The names of a modality and of addressees, with spaces between them; behind them the confidence
   * from 0 to 1 where it was only suggested.
   */
  TAG,
  /** The words of the text that a tag rests on. */
  QUOTE,
  /** A suggested tag like {@link #TAG} before, the name of a {@code ReviewStep} after. */
  SUGGESTION,
  /** Something where a provision was marked as asking nothing of anybody. */
  NO_COMMITMENT,
  /** The name of a {@code LinkKind}. */
  LINK,
  /** How the other end of a link is cited. */
  OTHER,
  /** By which members a document binds: the name of a basis. */
  BASIS,
  /** How a single state is treated beside the members: the name of a rule. */
  RULE,
  /** The number of a version of a document. */
  VERSION,
  TITLE,
  /** The display name of an account. */
  ACCOUNT,
  /** What its owner calls an access key. */
  KEY
}
