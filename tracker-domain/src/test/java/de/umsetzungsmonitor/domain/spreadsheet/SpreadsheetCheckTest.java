package de.umsetzungsmonitor.domain.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table is looked at and applied by the same person in two windows at the same time. */
@IntegrationTest
class SpreadsheetCheckTest {

  private static final TypedRow ROW =
      new TypedRow(
          2,
          "rat",
          null,
          "para_1",
          "DE",
          0,
          new TypedEntry(
              Set.of(StatusField.VALUE),
              StatusValue.PLANNED,
              null,
              null,
              null,
              null,
              null,
              List.of()),
          List.of());

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired SpreadsheetCheck check;
  @Autowired SpreadsheetApplication application;
  @Autowired SpreadsheetRows rows;
  @Autowired JdbcTemplate jdbc;

  private long table;

  @BeforeEach
  void aTableWithARowThatIsRight() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.");
    examples.account("de", Role.COORDINATOR, "DE");
    table = check.receive(new SentTable("rat.csv", "DE", Map.of(), List.of(), List.of(ROW)), "de");
    assertThat(rows.counts(table)).isEqualTo(Map.of(RowOutcome.CHANGED, 1L));
  }

  @Test
  void aRowThatIsStoredStaysSoWhateverACheckFoundThatBeganBefore() {
    application.apply(table, "Runde im Herbst", "de");
    rows.update(table, List.of(ROW), List.of(RowFinding.of(RowOutcome.UNCHANGED)));

    assertThat(rows.counts(table)).isEqualTo(Map.of(RowOutcome.APPLIED, 1L));
  }

  @Test
  void aTableThatIsBeingAppliedIsNotCheckedBesides() {
    reporting.report(
        new ProvisionAddress("rat", "para_1"),
        "DE",
        0,
        new StatusEntry(StatusValue.IN_PROGRESS, null, null, null, List.of()),
        "de");
    jdbc.update("update spreadsheet set busy_until = now() + interval '1 minute'");
    check.again(table, "de");
    assertThat(rows.counts(table)).isEqualTo(Map.of(RowOutcome.CHANGED, 1L));

    jdbc.update("update spreadsheet set busy_until = null");
    check.again(table, "de");
    assertThat(rows.counts(table)).isEqualTo(Map.of(RowOutcome.CONFLICTING, 1L));
  }
}
