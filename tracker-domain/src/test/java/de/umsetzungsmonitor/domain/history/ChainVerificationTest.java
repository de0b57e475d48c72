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

  private static final String REMOVE_SECOND_REPORT =
      """
      delete from status_change c using status_report r
      where r.provision_id = c.provision_id and r.version = 1;
      delete from status_report where version = 1
      """;

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
    assertThat(flaws())
        .containsExactly(
            "rat/para_1 DE 3 REPLACED", "rat/para_1 DE 3 REPORT", "rat/para_1 DE 3 ALTERED");
  }

  @Test
  void whatCameSinceTheCheckBeforeFits() {
    check();
    report(FIRST, 3, StatusValue.IMPLEMENTED);
    examples.version("rat", Instant.now(), "Eins anders.", "Zwei.");
    report(FIRST, 4, StatusValue.PLANNED);

    ChainCheck second = check();

    assertThat(second.flawed()).isZero();
    assertThat(second.recordAltered()).isFalse();
    assertThat(second.comparedAt()).isNotNull();
  }

  @Test
  void anEndCutOffTogetherWithItsReportIsFoundByWhatTheCheckBeforeSaw() {
    check();
    asSuperuser(
        """
        delete from status_change where version = 3;
        update status_report r
        set version = c.version, changed_at = c.changed_at, confirmed_at = c.confirmed_at
        from status_change c
        where c.provision_id = r.provision_id and c.version = 2 and r.version = 3
        """);

    assertThat(flaws()).containsExactly("rat/para_1 DE 3 REMOVED");
  }

  @Test
  void aReportThatIsGoneWithAllItsStepsIsFoundAndStaysFound() {
    check();
    asSuperuser(REMOVE_SECOND_REPORT);

    assertThat(flaws()).containsExactly("rat/para_2 DE 1 REMOVED");
    assertThat(flaws()).containsExactly("rat/para_2 DE 1 REMOVED");

    report(new ProvisionAddress("rat", "para_2"), 0, StatusValue.IMPLEMENTED);
    assertThat(flaws()).containsExactly("rat/para_2 DE 1 REPLACED");
  }

  @Test
  void aProvisionThatIsGoneWithItsReportsIsFound() {
    check();
    asSuperuser(REMOVE_SECOND_REPORT + "; delete from provision where e_id = 'para_2'");

    assertThat(flaws()).containsExactly("rat/para_2 DE 1 REMOVED");
    assertThat(flaws()).containsExactly("rat/para_2 DE 1 REMOVED");
  }

  @Test
  void aChainThatWasComputedAnewIsFound() {
    check();
    asSuperuser(
        """
        update status_report set value = 'IMPLEMENTED' where version = 1;
        update status_change c set value = 'IMPLEMENTED'
        from status_report r
        where r.provision_id = c.provision_id and r.version = 1;
        update status_change c set digest = status_step_digest(c, null)
        where c.value = 'IMPLEMENTED'
        """);

    assertThat(flaws()).containsExactly("rat/para_2 DE 1 REPLACED");
  }

  @Test
  void aRecordThatNoLongerTellsOfAReportIsFound() {
    ChainCheck first = check();
    asSuperuser(REMOVE_SECOND_REPORT);
    jdbc.update("delete from chain_record where e_id = 'para_2'");

    ChainCheck second = check();

    assertThat(second.recordAltered()).isTrue();
    assertThat(second.recordDigest()).isNotEqualTo(first.recordDigest());
    assertThat(check().recordAltered()).isFalse();
  }

  @Test
  void aCheckThatStoodStillLeavesTheRecordToTheOneThatTookOver() {
    long overtaken = begin();
    Long last = checks.next(overtaken, 0);
    assertThat(last).isNotNull();
    jdbc.execute("update chain_check set moved_at = now() - interval '3 minutes'");
    ChainCheck second = check();

    assertThat(checks.next(overtaken, last)).isNull();
    checks.finish(overtaken);

    assertThat(checks.latest(2).getLast().finishedAt()).isNull();
    assertThat(jdbc.queryForList("select distinct check_id from chain_record", Long.class))
        .containsExactly(second.id());
  }

  @Test
  void oneCheckRunsAtATimeUntilItStandsStill() {
    long running = begin();
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
    verification.run(begin());
    return checks.latest().orElseThrow();
  }

  private long begin() {
    return checks.begin("de", Duration.ofMinutes(2)).orElseThrow();
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
