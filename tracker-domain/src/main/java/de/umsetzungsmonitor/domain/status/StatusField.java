package de.umsetzungsmonitor.domain.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a report that a coordinator fills in, in the order of the form. */
public enum StatusField {
  VALUE,
  DUE_ON,
  AUTHORITY,
  NOTE,
  EVIDENCE;

  /** What an entry says here; null, or an empty list of evidence, if there is no entry. */
  public @Nullable Object of(@Nullable StatusEntry entry) {
    if (entry == null) {
      return this == EVIDENCE ? List.of() : null;
    }
    return switch (this) {
      case VALUE -> entry.value();
      case DUE_ON -> entry.dueOn();
      case AUTHORITY -> entry.authority();
      case NOTE -> entry.note();
      case EVIDENCE -> entry.evidence();
    };
  }
}
