package de.umsetzungsmonitor.domain.status;

/** Why an entry cannot be stored. */
public enum StatusFlaw {
  /** Nothing says how far the state has come. */
  VALUE_MISSING(StatusField.VALUE),
  /** The value needs a reason and has none. */
  REASON_MISSING(StatusField.NOTE),
  NOTE_TOO_LONG(StatusField.NOTE),
  AUTHORITY_TOO_LONG(StatusField.AUTHORITY),
  /** Somebody else than the state is to have assessed the claim, and nobody is named. */
  ASSESSOR_MISSING(StatusField.ASSESSED_BY),
  /** Somebody is named who assessed what the state says by itself. */
  ASSESSOR_OF_OWN_CLAIM(StatusField.ASSESSED_BY),
  ASSESSOR_TOO_LONG(StatusField.ASSESSED_BY),
  TOO_MUCH_EVIDENCE(StatusField.EVIDENCE),
  EVIDENCE_TOO_LONG(StatusField.EVIDENCE),
  /** Something begins like a web address and is none that a browser could follow. */
  EVIDENCE_BROKEN_LINK(StatusField.EVIDENCE);

  private final StatusField field;

  StatusFlaw(StatusField field) {
    this.field = field;
  }

  /** Where to mend it. */
  public StatusField field() {
    return field;
  }
}
