package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.status.BulkChange;
import de.umsetzungsmonitor.domain.status.BulkReporting;
import de.umsetzungsmonitor.domain.status.ReportOutcome;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusFlaw;
import de.umsetzungsmonitor.domain.status.StatusMerge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what would become of rows; nothing is written. What somebody else changed meanwhile is
 * brought together with what the row changes, field by field.
 */
@Component
class RowCheck {

  private final BulkReporting bulk;

  RowCheck(BulkReporting bulk) {
    this.bulk = bulk;
  }

  /** A row that asks for something. */
  private record Wish(int place, TypedRow row, @Nullable StatusEntry seen, BulkChange change) {}

  /**
   * One finding for each row, in the same order.
   *
   * @param username the account that speaks; its rights are read afresh
   */
  List<RowFinding> findings(List<TypedRow> rows, String username) {
    List<RowFinding> findings = new ArrayList<>();
    List<Wish> wishes = new ArrayList<>();
    List<Optional<StatusEntry>> seen = bulk.seen(rows.stream().map(TypedRow::seen).toList());
    for (int i = 0; i < rows.size(); i++) {
      TypedRow row = rows.get(i);
      StatusEntry before = seen.get(i).orElse(null);
      RowFinding settled = settled(row, before);
      findings.add(Objects.requireNonNullElse(settled, RowFinding.of(RowOutcome.UNCHANGED)));
      if (settled == null) {
        BulkChange change = row.change(row.basedOn(), row.entry().over(before));
        wishes.add(new Wish(i, row, before, change));
      }
    }
    look(wishes, username, findings);
    return findings;
  }

  /** What can be said of a row without asking what may be stored; null if that is to be asked. */
  private static @Nullable RowFinding settled(TypedRow row, @Nullable StatusEntry seen) {
    if (!row.flaws().isEmpty()) {
      return RowFinding.of(RowOutcome.WRONG, row.flaws().toArray(RowFlaw[]::new));
    }
    if (seen == null && row.basedOn() == 0 && row.entry().saysNothing()) {
      return RowFinding.of(RowOutcome.UNCHANGED);
    }
    return row.entry()
        .unknownFile(seen)
        .map(name ->
            RowFinding.of(RowOutcome.WRONG, RowFlaw.at(RowReason.FILE_UNKNOWN, "EVIDENCE", name)))
        .orElse(null);
  }

  private void look(List<Wish> wishes, String username, List<RowFinding> findings) {
    List<ReportOutcome> outcomes =
        bulk.preview(wishes.stream().map(Wish::change).toList(), username);
    List<Wish> merged = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      if (outcomes.get(i) instanceof ReportOutcome.Conflicting conflict
          && canMerge(wish, conflict)) {
        StatusMerge merge = merge(wish, conflict);
        if (!merge.clashes().isEmpty()) {
          findings.set(wish.place(), clash(merge, conflict.version()));
        } else if (!merge.addsNothing()) {
          BulkChange both = wish.row().change(conflict.version(), merge.merged());
          merged.add(new Wish(wish.place(), wish.row(), merge.theirs(), both));
        }
      } else {
        findings.set(wish.place(), finding(outcomes.get(i)));
      }
    }
    if (!merged.isEmpty()) {
      look(merged, username, findings);
    }
  }

  private static boolean canMerge(Wish wish, ReportOutcome.Conflicting conflict) {
    boolean known = conflict.base() != null || conflict.change().basedOn() == 0;
    return known && conflict.theirs() != null && wish.change().entry() != null;
  }

  private static StatusMerge merge(Wish wish, ReportOutcome.Conflicting conflict) {
    return new StatusMerge(
        wish.seen(),
        Objects.requireNonNull(conflict.theirs()),
        Objects.requireNonNull(wish.change().entry()));
  }

  private static RowFinding clash(StatusMerge merge, int version) {
    return new RowFinding(
        RowOutcome.CONFLICTING,
        List.of(RowFlaw.of(RowReason.CLASH)),
        version,
        merge.theirs(),
        merge.merged(),
        merge.clashes().stream().sorted().toList());
  }

  private static RowFinding finding(ReportOutcome outcome) {
    return switch (outcome) {
      case ReportOutcome.Unchanged same -> RowFinding.of(RowOutcome.UNCHANGED);
      case ReportOutcome.Changed changed ->
          // Of a changed text the same words would be a confirmation; a table confirms nothing.
          changed.after().equals(changed.before())
              ? RowFinding.of(RowOutcome.UNCHANGED)
              : RowFinding.changed(changed.change().basedOn(), changed.before(), changed.after());
      case ReportOutcome.Wrong wrong ->
          RowFinding.of(
              RowOutcome.WRONG, wrong.flaws().stream().map(RowFlaw::of).toArray(RowFlaw[]::new));
      case ReportOutcome.Forbidden forbidden -> refused(forbidden.cause());
      case ReportOutcome.Conflicting unknown ->
          RowFinding.of(
              RowOutcome.WRONG,
              unknown.change().entry() == null
                  ? RowFlaw.of(StatusFlaw.VALUE_MISSING)
                  : RowFlaw.at(RowReason.VERSION_UNKNOWN, "VERSION", null));
      case ReportOutcome.Failed failed ->
          throw new IllegalArgumentException("only looked at: " + failed);
    };
  }

  private static RowFinding refused(ReportOutcome.Cause cause) {
    return switch (cause) {
      case UNKNOWN -> RowFinding.of(RowOutcome.WRONG, RowFlaw.of(RowReason.PROVISION_UNKNOWN));
      case SUPERSEDED -> RowFinding.of(RowOutcome.FORBIDDEN, RowFlaw.of(RowReason.SUPERSEDED));
      case NOT_BOUND -> RowFinding.of(RowOutcome.FORBIDDEN, RowFlaw.of(RowReason.NOT_BOUND));
      case NOT_COORDINATED ->
          RowFinding.of(RowOutcome.FORBIDDEN, RowFlaw.of(RowReason.NOT_COORDINATED));
    };
  }
}
