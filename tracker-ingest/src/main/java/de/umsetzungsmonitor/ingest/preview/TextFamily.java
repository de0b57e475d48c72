package de.umsetzungsmonitor.ingest.preview;

/** The kinds of text that are split by rules of their own. */
public enum TextFamily {
  /** A resolution of a body of the United Nations. */
  UN_RESOLUTION,
  /** A decision of the Ministerial or Permanent Council of the OSCE. */
  OSCE_DECISION,
  /** Conclusions of the Council of the European Union. */
  COUNCIL_CONCLUSIONS,
  /** A communication of the European Commission. */
  COMMISSION_COMMUNICATION,
  /** A web page that reports commitments as a list. */
  PRESS_PAGE,
  /** Any other text with numbered provisions. */
  GENERAL
}
