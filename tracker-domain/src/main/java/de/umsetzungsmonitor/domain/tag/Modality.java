package de.umsetzungsmonitor.domain.tag;

/** How bindingly the wording asks; says nothing about its legal effect. */
public enum Modality {
  /** Binding wording or an undertaking, "müssen", "verpflichten sich", "beschließt". */
  OBLIGATION,
  /** "fordert auf", "ersucht", "bittet". */
  REQUEST,
  /** "ermutigt", "legt nahe", "sollten". */
  RECOMMENDATION
}
