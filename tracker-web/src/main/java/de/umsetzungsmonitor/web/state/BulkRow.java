package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.ProvisionRow;
import de.umsetzungsmonitor.domain.status.ReportOutcome;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusFlaw;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one report, as a page shows it.
 *
 * @param provision null if it is not there any more
 */
record BulkRow(ReportOutcome outcome, @Nullable ProvisionRow provision) {

  /** A field of a report that changes. */
  record FieldChange(StatusField field, @Nullable Object before, @Nullable Object after) {}

  public ProvisionAddress address() {
    return outcome.change().address();
  }

  /** How its document is cited. */
  public String citation() {
    ProvisionRow found = Objects.requireNonNull(provision);
    return found.documentSymbol() == null ? found.documentTitle() : found.documentSymbol();
  }

  /** Whether it is changed, or would be. */
  public boolean isChanged() {
    return outcome instanceof ReportOutcome.Changed;
  }

  /** What changes; nothing where a report is only confirmed, or left alone. */
  public List<FieldChange> changes() {
    if (!(outcome instanceof ReportOutcome.Changed(_, StatusEntry before, StatusEntry after))) {
      return List.of();
    }
    return Arrays.stream(StatusField.values())
        .map(field -> new FieldChange(field, field.of(before), field.of(after)))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  /** Keys of the sentences that say why it is left alone. */
  public List<String> why() {
    return switch (outcome) {
      case ReportOutcome.Changed _ -> List.of();
      case ReportOutcome.Unchanged _ -> List.of("state.bulk.why.UNCHANGED");
      case ReportOutcome.Conflicting _ -> List.of("state.bulk.why.CONFLICTING");
      case ReportOutcome.Failed _ -> List.of("state.bulk.why.FAILED");
      case ReportOutcome.Forbidden forbidden -> List.of("state.bulk.why." + forbidden.cause());
      case ReportOutcome.Wrong wrong ->
          wrong.flaws().stream().map(StatusFlaw::name).map("status.error."::concat).toList();
    };
  }

  /** Whether it was changed by somebody else meanwhile. */
  public boolean isConflicting() {
    return outcome instanceof ReportOutcome.Conflicting;
  }

  /** What somebody else said meanwhile; null if nothing is said. */
  public @Nullable StatusValue theirs() {
    return outcome instanceof ReportOutcome.Conflicting(_, _, StatusEntry theirs, _)
            && theirs != null
        ? theirs.value()
        : null;
  }

  /** Whether the form of the report can mend it. */
  public boolean isOpenToForm() {
    return !isChanged() && !(outcome instanceof ReportOutcome.Forbidden);
  }
}
