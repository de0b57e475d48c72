package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class StatusReportingTest {

  private static final LocalDate BREXIT_EVE = LocalDate.of(2019, 9, 27);

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusReports reports;
  @Autowired StatusChanges changes;
  @Autowired Provisions provisions;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDocumentAndACoordinator() {
    examples.document("rat", Organization.EU, BREXIT_EVE, "Der Rat ersucht die Mitgliedstaaten.");
    examples.account("de", Role.COORDINATOR, "DE", "GB");
  }

  @Test
  void aReportAndItsHistoryAreStoredTogether() {
    report("DE", 0, StatusValue.PLANNED, null);
    report("DE", 1, StatusValue.IMPLEMENTED, "BGBl. 2026 I Nr. 7");

    assertThat(reports.find(provision(), "DE")).get().returns(2, StatusReport::version);
    assertThat(changes.latest(provision(), Limit.unlimited()))
        .extracting(step -> step.version() + " " + step.after().value())
        .containsExactly("2 IMPLEMENTED", "1 PLANNED");
    assertThat(changes.latest(provision(), Limit.of(1)))
        .singleElement()
        .extracting(step -> step.before().value())
        .isEqualTo(StatusValue.PLANNED);
  }

  @Test
  void allFieldsComeBackAsTheyWereSaid() {
    StatusEntry entry =
        new StatusEntry(
            StatusValue.IN_PROGRESS,
            " Entwurf liegt vor. ",
            "BMI",
            LocalDate.of(2027, 3, 31),
            ClaimSource.INDEPENDENTLY_ASSESSED,
            "Europäischer Rechnungshof",
            List.of(new Evidence("https://example.org/a?b=ä"), new Evidence("BT-Drs. 20/1")));
    reporting.report(new ProvisionAddress("rat", "para_1"), "DE", 0, entry, "de");

    assertThat(reports.find(provision(), "DE")).get().returns(entry, StatusReport::entry);
    assertThat(entry.note()).isEqualTo("Entwurf liegt vor.");
  }

  @Test
  void whoWritesOnAnOldVersionIsToldSo() {
    report("DE", 0, StatusValue.PLANNED, null);

    assertThatThrownBy(() -> report("DE", 0, StatusValue.IMPLEMENTED, null))
        .isInstanceOf(StaleStatus.class);
    assertThat(changes.latest(provision(), Limit.unlimited())).hasSize(1);
  }

  @Test
  void ofTwoFirstReportsAtOnceOneWins() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Boolean> write =
        () -> {
          start.await();
          try {
            report("DE", 0, StatusValue.PLANNED, null);
            return true;
          } catch (StaleStatus e) {
            return false;
          }
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      assertThat(pool.invokeAll(List.of(write, write)))
          .extracting(outcome -> outcome.get())
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(changes.latest(provision(), Limit.unlimited())).hasSize(1);
  }

  @Test
  void toSayTheSameAgainIsNoChange() {
    report("DE", 0, StatusValue.PLANNED, "Zeile 1\nZeile 2");

    StatusReport again =
        reporting.report(
            new ProvisionAddress("rat", "para_1"),
            "DE",
            1,
            entry(StatusValue.PLANNED, "Zeile 1\r\nZeile 2 "),
            "de");
    assertThat(again.version()).isEqualTo(1);
    assertThat(changes.latest(provision(), Limit.unlimited())).hasSize(1);
  }

  @Test
  void toConfirmIsAStepThatChangesNothingButWhenAndByWhomItWasConfirmed() {
    examples.account("kollege", Role.COORDINATOR, "DE");
    report("DE", 0, StatusValue.PLANNED, "Entwurf");
    reporting.confirm(new ProvisionAddress("rat", "para_1"), "DE", 1, "kollege");

    StatusReport confirmed = reports.find(provision(), "DE").orElseThrow();
    assertThat(confirmed.version()).isEqualTo(2);
    assertThat(confirmed.changedBy()).isEqualTo("de");
    assertThat(confirmed.confirmedBy()).isEqualTo("kollege");
    assertThat(confirmed.confirmedAt()).isAfter(confirmed.changedAt());
    assertThat(changes.latest(provision(), Limit.unlimited()))
        .extracting(step -> step.by() + " " + step.confirmation() + " " + step.after().note())
        .containsExactly("kollege true Entwurf", "de false Entwurf");
    assertThatThrownBy(
            () -> reporting.confirm(new ProvisionAddress("rat", "para_1"), "DE", 1, "kollege"))
        .isInstanceOf(StaleStatus.class);
    assertThatThrownBy(
            () -> reporting.confirm(new ProvisionAddress("rat", "para_1"), "GB", 0, "de"))
        .isInstanceOf(StaleStatus.class);
  }

  @Test
  void whyAStepWasMadeStandsInTheHistoryAndIsNoNoteOfTheState() {
    reporting.report(
        new ProvisionAddress("rat", "para_1"),
        "DE",
        0,
        entry(StatusValue.PLANNED, null),
        "Beschluss der Ressorts vom 3. Mai",
        "de");

    assertThat(changes.latest(provision(), Limit.unlimited()))
        .singleElement()
        .returns("Beschluss der Ressorts vom 3. Mai", StatusStep::reason)
        .extracting(step -> step.after().note())
        .isNull();
  }

  @Test
  void whoAssessedIsNamedWhereTheStateDidNotAndOnlyThere() {
    StatusEntry own = entry(StatusValue.PLANNED, null);

    assertThat(assessed(own, ClaimSource.INDEPENDENTLY_ASSESSED, " ").flaws())
        .containsExactly(StatusFlaw.ASSESSOR_MISSING);
    assertThat(assessed(own, ClaimSource.SELF_REPORTED, "Rechnungshof").flaws())
        .containsExactly(StatusFlaw.ASSESSOR_OF_OWN_CLAIM);
    assertThat(assessed(own, ClaimSource.INDEPENDENTLY_ASSESSED, "x".repeat(301)).flaws())
        .containsExactly(StatusFlaw.ASSESSOR_TOO_LONG);
    report("DE", 0, StatusValue.PLANNED, null);
    assertThatThrownBy(
            () -> jdbc.execute("update status_report set source = 'INDEPENDENTLY_ASSESSED'"))
        .hasMessageContaining("status_assessor");
  }

  private static StatusEntry assessed(StatusEntry entry, ClaimSource source, String by) {
    return new StatusEntry(
        entry.value(), entry.note(), entry.authority(), entry.dueOn(), source, by, List.of());
  }

  @Test
  void nobodyWritesForAStateOfOthers() {
    assertThatThrownBy(() -> report("FR", 0, StatusValue.PLANNED, null))
        .isInstanceOf(StateNotAllowed.class);
    examples.account("analyst", Role.ANALYST, "FR");
    assertThatThrownBy(() ->
            reporting.report(
                new ProvisionAddress("rat", "para_1"),
                "FR",
                0,
                entry(StatusValue.PLANNED, null),
                "analyst"))
        .isInstanceOf(StateNotAllowed.class);
    assertThat(changes.latest(provision(), Limit.unlimited())).isEmpty();
  }

  @Test
  void theUnitedKingdomIsBoundByWhatTheCouncilAdoptedWhileItWasAMember() {
    report("GB", 0, StatusValue.PLANNED, null);
    examples.document("spaeter", Organization.EU, LocalDate.of(2020, 2, 1), "Der Rat ersucht.");

    assertThatThrownBy(() ->
            reporting.report(
                new ProvisionAddress("spaeter", "para_1"),
                "GB",
                0,
                entry(StatusValue.PLANNED, null),
                "de"))
        .isInstanceOf(StateNotBound.class);
  }

  @Test
  void notApplicableNeedsAReason() {
    assertThatThrownBy(() -> report("DE", 0, StatusValue.NOT_APPLICABLE, "  "))
        .isInstanceOf(FlawedStatus.class);
    assertThat(reports.findByProvision(provision())).isEmpty();
  }

  @Test
  void theDatabaseRefusesToRewriteHistory() {
    report("DE", 0, StatusValue.PLANNED, null);

    for (String attempt :
        List.of(
            "update status_change set value = 'IMPLEMENTED'",
            "delete from status_change",
            "truncate status_change cascade")) {
      assertThatThrownBy(() -> jdbc.execute(attempt)).hasMessageContaining("append-only");
    }
  }

  private void report(String iso2, int basedOn, StatusValue value, String note) {
    reporting.report(
        new ProvisionAddress("rat", "para_1"), iso2, basedOn, entry(value, note), "de");
  }

  private static StatusEntry entry(StatusValue value, String note) {
    return new StatusEntry(value, note, null, null, List.of());
  }

  private Provision provision() {
    return provisions.get("rat", "para_1");
  }
}
