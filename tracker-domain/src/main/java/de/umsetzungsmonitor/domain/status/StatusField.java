package de.umsetzungsmonitor.domain.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a report that a coordinator fills in, in the order of the form. */
public enum StatusField {
  VALUE,
  DUE_ON,
  AUTHORITY,
  NOTE,
  SOURCE,
  ASSESSED_BY,
  EVIDENCE;

  /**
   * What an entry says here. If there is no entry: null, or an empty list of evidence, and the
   * state as the source.
   */
  public @Nullable Object of(@Nullable StatusEntry entry) {
    if (entry == null) {
      return switch (this) {
        case EVIDENCE -> List.of();
        case SOURCE -> ClaimSource.SELF_REPORTED;
        default -> null;
      };
    }
    return switch (this) {
      case VALUE -> entry.value();
      case DUE_ON -> entry.dueOn();
      case AUTHORITY -> entry.authority();
      case NOTE -> entry.note();
      case SOURCE -> entry.source();
      case ASSESSED_BY -> entry.assessedBy();
      case EVIDENCE -> entry.evidence();
    };
  }
}
