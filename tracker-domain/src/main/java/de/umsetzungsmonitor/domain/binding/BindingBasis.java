package de.umsetzungsmonitor.domain.binding;

/** On which day a state must be a member of the issuing organization for a text to bind it. */
public enum BindingBasis {
  /** The day of the adoption or, where that is unknown, the day on which the text came in. */
  ADOPTION,
  /** The day it is, or in the past the day that is looked at. */
  TODAY
}
