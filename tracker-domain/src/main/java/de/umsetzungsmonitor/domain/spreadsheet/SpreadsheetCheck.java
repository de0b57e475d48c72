package de.umsetzungsmonitor.domain.spreadsheet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a table in and says of each row what would become of it; no report is touched. */
@Service
public class SpreadsheetCheck {

  /** How many rows are looked at together. */
  private static final int BATCH = 500;

  private static final EnumSet<RowOutcome> OPEN =
      EnumSet.complementOf(EnumSet.of(RowOutcome.APPLIED));

  private final Spreadsheets spreadsheets;
  private final SpreadsheetRows rows;
  private final RowCheck check;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SpreadsheetCheck(
      Spreadsheets spreadsheets,
      SpreadsheetRows rows,
      RowCheck check,
      TransactionTemplate transaction,
      Clock clock) {
    this.spreadsheets = spreadsheets;
    this.rows = rows;
    this.check = check;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a table in.
   *
   * @param username whose table it is; the account's rights count for each row
   * @return its id
   * @throws TooManySpreadsheets if {@link Spreadsheets#MOST} tables of the account are kept
   */
  public long receive(SentTable table, String username) {
    if (spreadsheets.countByOwner(username) >= Spreadsheets.MOST) {
      throw new TooManySpreadsheets(username);
    }
    List<RowFinding> findings = new ArrayList<>();
    for (List<TypedRow> some : batches(table.rows())) {
      findings.addAll(check.findings(some, username));
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          long id = spreadsheets.save(new Spreadsheet(table, username, now())).id();
          rows.add(id, table.rows(), findings);
          return id;
        }));
  }

  /**
   * Looks at all rows again that are not stored yet. Does nothing while the table is being applied:
   * there each row is looked at anyway.
   *
   * @throws SpreadsheetNotFound if there is no such table of the account
   */
  public void again(long id, String username) {
    if (!begin(id, username)) {
      return;
    }
    int after = 0;
    for (List<CheckedRow> page = rows.page(id, OPEN, after, BATCH);
        !page.isEmpty();
        page = rows.page(id, OPEN, after, BATCH)) {
      List<TypedRow> some = page.stream().map(CheckedRow::typed).toList();
      List<RowFinding> findings = check.findings(some, username);
      transaction.executeWithoutResult(status -> rows.update(id, some, findings));
      after = some.getLast().number();
    }
  }

  private boolean begin(long id, String username) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Spreadsheet spreadsheet = spreadsheets.ownedAndLocked(id, username);
          Instant now = now();
          if (spreadsheet.isBusy(now)) {
            return false;
          }
          spreadsheet.touch(now);
          return true;
        }));
  }

  private static List<List<TypedRow>> batches(List<TypedRow> all) {
    return IntStream.range(0, Math.ceilDiv(all.size(), BATCH))
        .mapToObj(i -> all.subList(i * BATCH, Math.min((i + 1) * BATCH, all.size())))
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
