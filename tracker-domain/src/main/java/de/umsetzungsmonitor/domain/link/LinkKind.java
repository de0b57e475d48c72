package de.umsetzungsmonitor.domain.link;

/** What a link says of its two ends, as it is stored. */
enum LinkKind {
  EQUAL,
  /** What it leads from is part of what it leads to. */
  PART_OF,
  OVERLAPS
}
