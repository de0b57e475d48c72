package de.umsetzungsmonitor.domain.tag;

import java.util.EnumSet;
import java.util.Set;

/** Who is asked to act. */
public enum Addressee {
  /** Member states, participating states, third countries. */
  STATES,
  /** Companies and their associations. */
  INDUSTRY,
  /** Organs, agencies and secretariats of international bodies. */
  AGENCIES;

  /** Those that are asked, in the order of their declaration. */
  public static Set<Addressee> of(boolean states, boolean industry, boolean agencies) {
    Set<Addressee> asked = EnumSet.noneOf(Addressee.class);
    if (states) {
      asked.add(STATES);
    }
    if (industry) {
      asked.add(INDUSTRY);
    }
    if (agencies) {
      asked.add(AGENCIES);
    }
    return asked;
  }
}
