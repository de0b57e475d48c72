package de.umsetzungsmonitor.domain.organization;

/** The body whose members are bound by a document. */
public enum Organization {
  /** The United Nations. */
  UN,
  /** The Organization for Security and Co-operation in Europe. */
  OSCE,
  /** The European Union. */
  EU,
  /** The Group of Seven. */
  G7
}
