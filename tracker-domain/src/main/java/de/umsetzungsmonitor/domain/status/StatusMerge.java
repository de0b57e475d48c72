package de.umsetzungsmonitor.domain.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two entries that grew out of the same one, brought together field by field. What only one side
 * changed is taken over; where both changed a field differently, somebody has to choose. Evidence
 * never clashes: what either side added is added, what either side removed is removed. Whose claim
 * it is belongs to the value: what one side says of that is not taken over to the other's value.
 *
 * @param base what both sides saw; null if there was no report
 * @param theirs what was stored meanwhile
 * @param yours what is to be stored now
 */
public record StatusMerge(@Nullable StatusEntry base, StatusEntry theirs, StatusEntry yours) {

  /** What became of a field. */
  public enum Outcome {
    /** Nobody changed it. */
    UNCHANGED,
    /** Only the others changed it. */
    THEIRS,
    /** Only you changed it. */
    YOURS,
    /** Both changed it, to the same or to what can be brought together. */
    BOTH,
    /** Both changed it, differently; or one side says whose claim the value of the other is. */
    CLASH
  }

  /** What became of a field. */
  public Outcome outcome(StatusField field) {
    Outcome outcome = outcomeAlone(field);
    boolean isOfValue = field == StatusField.SOURCE || field == StatusField.ASSESSED_BY;
    return isOfValue
            && isOfOneSide(outcome)
            && isOfAnotherSide(outcomeAlone(StatusField.VALUE), outcome)
        ? Outcome.CLASH
        : outcome;
  }

  private static boolean isOfOneSide(Outcome outcome) {
    return outcome == Outcome.THEIRS || outcome == Outcome.YOURS;
  }

  private static boolean isOfAnotherSide(Outcome value, Outcome source) {
    return value == Outcome.CLASH || (isOfOneSide(value) && value != source);
  }

  private Outcome outcomeAlone(StatusField field) {
    Object before = field.of(base);
    boolean theirChange = !Objects.equals(before, field.of(theirs));
    boolean yourChange = !Objects.equals(before, field.of(yours));
    if (theirChange && yourChange) {
      boolean agreed = Objects.equals(field.of(theirs), field.of(yours));
      return agreed || field == StatusField.EVIDENCE ? Outcome.BOTH : Outcome.CLASH;
    }
    if (theirChange) {
      return Outcome.THEIRS;
    }
    return yourChange ? Outcome.YOURS : Outcome.UNCHANGED;
  }

  /** The fields for which somebody has to choose. */
  public Set<StatusField> clashes() {
    return Arrays.stream(StatusField.values())
        .filter(field -> outcome(field) == Outcome.CLASH)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Both sides together; where they clash, yours holds. */
  public StatusEntry merged() {
    return new StatusEntry(
        (StatusValue) Objects.requireNonNull(chosen(StatusField.VALUE)),
        (String) chosen(StatusField.NOTE),
        (String) chosen(StatusField.AUTHORITY),
        (LocalDate) chosen(StatusField.DUE_ON),
        (ClaimSource) Objects.requireNonNull(chosen(StatusField.SOURCE)),
        (String) chosen(StatusField.ASSESSED_BY),
        evidence());
  }

  /** Whether your side brings nothing that is not stored already. */
  public boolean addsNothing() {
    return clashes().isEmpty() && merged().equals(theirs);
  }

  private @Nullable Object chosen(StatusField field) {
    return field.of(outcome(field) == Outcome.THEIRS ? theirs : yours);
  }

  private List<Evidence> evidence() {
    List<Evidence> before = base == null ? List.of() : base.evidence();
    List<Evidence> together = new ArrayList<>(theirs.evidence());
    together.removeIf(one -> before.contains(one) && !yours.evidence().contains(one));
    yours.evidence().stream()
        .filter(one -> !before.contains(one) && !together.contains(one))
        .forEach(together::add);
    return together;
  }
}
