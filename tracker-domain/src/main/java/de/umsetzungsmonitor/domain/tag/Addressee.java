package de.umsetzungsmonitor.domain.tag;

/** Who is asked to act. */
public enum Addressee {
  /** Member states, participating states, third countries. */
  STATES,
  /** Companies and their associations. */
  INDUSTRY,
  /** Organs, agencies and secretariats of international bodies. */
  AGENCIES
}
