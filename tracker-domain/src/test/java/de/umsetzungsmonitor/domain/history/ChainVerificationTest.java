package de.umsetzungsmonitor.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class ChainVerificationTest {

  private static final ProvisionAddress FIRST = new ProvisionAddress("rat", "para_1");

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired ChainVerification verification;
  @Autowired ChainChecks checks;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void threeStepsOfOneReportAndOneOfAnother() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.");
    examples.account("de", Role.COORDINATOR, "DE");
    report(FIRST, 0, StatusValue.NOT_STARTED);
    report(FIRST, 1, StatusValue.PLANNED);
    reporting.confirm(FIRST, "DE", 2, "de");
    report(new ProvisionAddress("rat", "para_2"), 0, StatusValue.PLANNED);
  }

  @Test
  void whatWasWrittenFits() {
    ChainCheck check = check();

    assertThat(check.checked()).isEqualTo(4).isEqualTo(check.total());
    assertThat(check.flawed()).isZero();
    assertThat(check.finishedAt()).isNotNull();
    assertThat(checks.flaws(check.id())).isEmpty();
  }

  @Test
  void aStepChangedBehindTheTriggersBackIsFound() {
    asSuperuser("update status_change set value = 'IMPLEMENTED' where version = 2");

    assertThat(flaws()).containsExactly("rat/para_1 DE 2 ALTERED");
  }

  @Test
  void aStepRewrittenWithItsDigestIsFoundByTheNextOne() {
    asSuperuser(
        """
        update status_change set changed_by = 'fr' where version = 2;
        update status_change c set digest = status_step_digest(c, b.digest) from status_change b
        where c.version = 2 and b.version = 1 and b.provision_id = c.provision_id
        """);

    assertThat(flaws()).containsExactly("rat/para_1 DE 3 ALTERED");
  }

  @Test
  void aStepTakenOutOfTheMiddleIsFound() {
    asSuperuser("delete from status_change where version = 2");

    assertThat(flaws()).containsExactly("rat/para_1 DE 1 REPORT", "rat/para_1 DE 3 GAP");
  }

  @Test
  void anEndThatWasCutOffIsFound() {
    asSuperuser("delete from status_change where version = 3");

    assertThat(flaws()).containsExactly("rat/para_1 DE 2 REPORT");
  }

  @Test
  void aReportThatSaysSomethingElseThanItsHistoryIsFound() {
    asSuperuser("update status_report set value = 'IMPLEMENTED' where version = 1");

    assertThat(flaws()).containsExactly("rat/para_2 DE 1 REPORT");
  }

  @Test
  void aNewVersionOfTheDocumentGoesOnWithTheChain() {
    examples.version("rat", Instant.now(), "Eins anders.", "Zwei.");
    report(FIRST, 3, StatusValue.IMPLEMENTED);
    assertThat(flaws()).isEmpty();

    asSuperuser("update status_change set note = 'anders' where version = 3 and not carried");
    assertThat(flaws()).containsExactly("rat/para_1 DE 3 ALTERED");

    asSuperuser(
        """
        update status_change c set digest = status_step_digest(c, b.digest) from status_change b
        where c.version = 3 and not c.carried and b.version = 2 and b.provision_id = c.provision_id
        """);
    assertThat(flaws()).containsExactly("rat/para_1 DE 3 REPORT", "rat/para_1 DE 3 ALTERED");
  }

  @Test
  void oneCheckRunsAtATimeUntilItStandsStill() {
    long running = checks.begin("de");
    verification.start("de");
    assertThat(checks.latest()).get().extracting(ChainCheck::id).isEqualTo(running);

    jdbc.execute("update chain_check set moved_at = now() - interval '3 minutes'");
    verification.start("de");
    assertThat(checks.latest()).get().extracting(ChainCheck::id).isNotEqualTo(running);
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> checks.latest().orElseThrow().finishedAt() != null);
  }

  private ChainCheck check() {
    verification.run(checks.begin("de"));
    return checks.latest().orElseThrow();
  }

  private List<String> flaws() {
    return checks.flaws(check().id()).stream()
        .map(flaw ->
            flaw.slug()
                + "/"
                + flaw.eId()
                + " "
                + flaw.iso2()
                + " "
                + flaw.step()
                + " "
                + flaw.kind())
        .toList();
  }

  private void asSuperuser(String sql) {
    jdbc.execute("do $$ begin set local session_replication_role = replica; " + sql + "; end $$");
  }

  private void report(ProvisionAddress address, int basedOn, StatusValue value) {
    reporting.report(
        address, "DE", basedOn, new StatusEntry(value, null, null, null, List.of()), "de");
  }
}
