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
  /** A plan of named actions by the G7 or G20, built like a communication. */
  ACTION_PLAN,
  /** A resolution of the European Parliament. */
  PARLIAMENT_RESOLUTION,
  /** A regulation, directive, decision or recommendation of the European Union. */
  UNION_ACT,
  /** A web page that reports commitments as a list. */
  PRESS_PAGE,
  /** Any other text with numbered provisions. */
  GENERAL
}
