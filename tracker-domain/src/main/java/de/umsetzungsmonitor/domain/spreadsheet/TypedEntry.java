package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row says in the fields of a report. A field that is given and empty is to be cleared; one
 * that is not given stays as it is. Only whose claim a report is does not outlive its value, since
 * an assessment is of what was assessed.
 */
public record TypedEntry(
    Set<StatusField> given,
    @Nullable StatusValue value,
    @Nullable LocalDate dueOn,
    @Nullable String authority,
    @Nullable String note,
    @Nullable ClaimSource source,
    @Nullable String assessedBy,
    List<TypedEvidence> evidence) {

  /** What the row says in a field; null, or an empty list of evidence, for nothing. */
  public @Nullable Object of(StatusField field) {
    return switch (field) {
      case VALUE -> value;
      case DUE_ON -> dueOn;
      case AUTHORITY -> authority;
      case NOTE -> note;
      case SOURCE -> source;
      case ASSESSED_BY -> assessedBy;
      case EVIDENCE -> evidence;
    };
  }

  /** Whether the row is as empty as that of a provision on which nobody has reported. */
  boolean saysNothing() {
    return value == null
        && dueOn == null
        && authority == null
        && note == null
        && source != ClaimSource.INDEPENDENTLY_ASSESSED
        && assessedBy == null
        && evidence.isEmpty();
  }

  /** The first file that is named and that the report did not have; none if all are there. */
  Optional<String> unknownFile(@Nullable StatusEntry seen) {
    return references(seen).stream()
        .filter(Reference::isUnknownFile)
        .map(reference -> reference.evidence().reference())
        .findFirst();
  }

  /**
   * What the report says with this row.
   *
   * @param seen what it said when the table was made; null if there was no report
   * @return null if nothing says how far the state has come
   */
  @Nullable StatusEntry over(@Nullable StatusEntry seen) {
    StatusValue then = (StatusValue) chosen(StatusField.VALUE, seen);
    if (then == null) {
      return null;
    }
    StatusEntry claim = then == StatusField.VALUE.of(seen) ? seen : null;
    return new StatusEntry(
        then,
        (String) chosen(StatusField.NOTE, seen),
        (String) chosen(StatusField.AUTHORITY, seen),
        (LocalDate) chosen(StatusField.DUE_ON, seen),
        Objects.requireNonNullElse(
            (ClaimSource) chosen(StatusField.SOURCE, claim), ClaimSource.SELF_REPORTED),
        (String) chosen(StatusField.ASSESSED_BY, claim),
        references(seen).stream().map(Reference::evidence).toList());
  }

  private @Nullable Object chosen(StatusField field, @Nullable StatusEntry seen) {
    return given.contains(field) ? of(field) : field.of(seen);
  }

  /** A line as evidence, and whether it names a file that is not there. */
  private record Reference(Evidence evidence, boolean isUnknownFile) {}

  private List<Reference> references(@Nullable StatusEntry seen) {
    List<Evidence> before = seen == null ? List.of() : seen.evidence();
    if (!given.contains(StatusField.EVIDENCE)) {
      return before.stream().map(one -> new Reference(one, false)).toList();
    }
    List<Evidence> free = new ArrayList<>(before); // two files may have the same name
    List<Reference> references = new ArrayList<>();
    for (TypedEvidence line : evidence) {
      Optional<Evidence> known = free.stream().filter(one -> isSame(one, line)).findFirst();
      known.ifPresent(free::remove);
      references.add(
          new Reference(
              known.orElseGet(() -> new Evidence(line.reference())),
              line.file() && known.isEmpty()));
    }
    return references;
  }

  private static boolean isSame(Evidence one, TypedEvidence line) {
    return (one.file() != null) == line.file() && one.reference().equals(line.reference());
  }
}
