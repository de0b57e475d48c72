package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class StateDutiesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StateDuties duties;
  @Autowired Worklist worklist;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void twoDocumentsAndSomeReports() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.", "Drei.", "Vier.");
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Fünf.", "Sechs.");
    examples.account("de", Role.COORDINATOR, "DE");
    report("rat", "para_1", StatusValue.IMPLEMENTED, TODAY.minusDays(9));
    report("rat", "para_3", StatusValue.IN_PROGRESS, TODAY);
    report("rat", "para_4", StatusValue.PLANNED, TODAY.plusDays(31));
    report("un", "para_2", StatusValue.NOT_STARTED, TODAY.minusDays(1));
    jdbc.execute("update status_report set confirmed_at = '2026-11-01T08:00:00Z'");
  }

  @Test
  void whatIsOpenAndDueIsCountedWithItsNextDay() {
    assertThat(duties.of(List.of("US", "DE"), TODAY))
        .containsExactly(
            new StateDuty("DE", 1, TODAY.minusDays(1), 1, TODAY, 2, 0, 0),
            new StateDuty("US", 0, null, 0, null, 2, 0, 0));
    assertThat(duties.of(List.of(), TODAY)).isEmpty();
  }

  @Test
  void aReportIsStaleAYearAfterItWasLastConfirmed() {
    jdbc.execute(
        "update status_report set confirmed_at = '2025-11-21T22:59:59Z' where value = 'IMPLEMENTED'");
    jdbc.execute(
        "update status_report set confirmed_at = '2025-11-21T23:00:00Z' where value = 'PLANNED'");

    assertThat(duties.of(List.of("DE"), TODAY)).extracting(StateDuty::stale).containsExactly(1L);
  }

  @Test
  void whatANewVersionTookOverToAnotherTextIsToBeChecked() {
    examples.version("rat", TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), "Eins neu.", "Zwei.");

    assertThat(duties.of(List.of("DE"), TODAY))
        .containsExactly(new StateDuty("DE", 1, TODAY.minusDays(1), 0, null, 2, 1, 0));
  }

  @Test
  void theWorklistCountsTheSame() {
    jdbc.execute("update status_report set confirmed_at = '2025-11-21T23:00:00Z'");
    examples.version("rat", TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), "Eins neu.", "Zwei.");
    report("rat", "para_2", StatusValue.PLANNED, TODAY.plusDays(Due.SOON_DAYS));

    for (LocalDate day : List.of(TODAY.minusDays(1), TODAY, TODAY.plusDays(1))) {
      for (StateDuty duty : duties.of(List.of("DE", "US"), day)) {
        WorklistTotals totals =
            worklist
                .slice(duty.iso2(), WorklistFilter.NONE, WorklistOrder.URGENCY, null, 1, day)
                .totals();
        assertThat(duty)
            .returns(totals.overdue(), StateDuty::overdue)
            .returns(totals.soon(), StateDuty::soon)
            .returns(totals.withoutReport(), StateDuty::withoutReport)
            .returns(totals.toCheck(), StateDuty::toCheck)
            .returns(totals.stale(), StateDuty::stale);
      }
    }
  }

  private void report(String slug, String eId, StatusValue value, LocalDate dueOn) {
    reporting.report(
        new ProvisionAddress(slug, eId),
        "DE",
        0,
        new StatusEntry(value, null, null, dueOn, List.of()),
        "de");
  }
}
