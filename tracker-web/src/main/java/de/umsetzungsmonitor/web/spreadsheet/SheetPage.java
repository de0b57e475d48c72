package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.spreadsheet.RowOutcome;
import de.umsetzungsmonitor.domain.spreadsheet.Spreadsheet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a table that was sent.
 *
 * @param state the name of the state on whose worklist it was sent
 * @param counts how many rows there are by outcome, those that occur
 * @param chosen the outcome to which the page is narrowed; null for all
 * @param busy whether its rows are being applied right now
 * @param rows those of this page
 * @param next after which row the next page begins; null if this is the last one
 */
record SheetPage(
    Spreadsheet table,
    String state,
    List<OutcomeCount> counts,
    @Nullable RowOutcome chosen,
    boolean busy,
    List<RowView> rows,
    @Nullable Integer next) {

  static final int SIZE = 50;

  /** How many rows have an outcome. */
  record OutcomeCount(RowOutcome outcome, long count) {}

  static SheetPage of(
      Spreadsheet table,
      String state,
      Map<RowOutcome, Long> counts,
      @Nullable RowOutcome chosen,
      Instant now,
      List<RowView> rows) {
    List<OutcomeCount> counted =
        Arrays.stream(RowOutcome.values())
            .filter(counts::containsKey)
            .map(outcome -> new OutcomeCount(outcome, counts.getOrDefault(outcome, 0L)))
            .toList();
    Integer next = rows.size() > SIZE ? rows.get(SIZE - 1).number() : null;
    return new SheetPage(
        table,
        state,
        counted,
        chosen,
        table.isBusy(now),
        rows.subList(0, Math.min(SIZE, rows.size())),
        next);
  }

  /** How many rows the table has. */
  public long total() {
    return counts.stream().mapToLong(OutcomeCount::count).sum();
  }

  /** How many rows could be applied. */
  public long ready() {
    return count(RowOutcome.CHANGED);
  }

  /** How many rows are stored. */
  public long applied() {
    return count(RowOutcome.APPLIED);
  }

  /** How many rows come back as a file. */
  public long rest() {
    return RowOutcome.rest().stream().mapToLong(this::count).sum();
  }

  private long count(RowOutcome outcome) {
    return counts.stream()
        .filter(each -> each.outcome() == outcome)
        .mapToLong(OutcomeCount::count)
        .sum();
  }
}
