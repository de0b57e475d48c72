package de.umsetzungsmonitor.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps that were written before there were chains. */
class EarlierStepsTest {

  /** Two steps on a text, their copy on its next version, and a step there. */
  private static final String STEPS =
      """
      insert into policy_document (id, slug, title, organization, adopted_on, language, source_name,
        source_sha256, ingested_at, ingested_by)
      overriding system value
      values (1, 'rat', 'Text', 'EU', '2019-09-27', 'de', 'rat.txt', 'a', '2026-01-01', 'analyst');
      insert into provision (id, document_id, e_id, label, kind, position, text)
      values (1, 1, 'para_1', '1', 'OPERATIVE', 1, 'Eins.');
      insert into status_change (provision_id, iso2, version, value, evidence, changed_at, changed_by,
        confirmed_at, confirmed_by)
      values (1, 'DE', 1, 'PLANNED', '[]', '2026-02-01', 'de', '2026-02-01', 'de'),
        (1, 'DE', 2, 'IN_PROGRESS', '[]', '2026-03-01', 'de', '2026-03-01', 'de');
      insert into status_report (provision_id, iso2, version, value, evidence, changed_at, changed_by,
        confirmed_at, confirmed_by)
      values (1, 'DE', 2, 'IN_PROGRESS', '[]', '2026-03-01', 'de', '2026-03-01', 'de');
      update policy_document set superseded_at = '2026-04-01' where id = 1;
      insert into policy_document (id, slug, version, supersedes_id, title, organization, adopted_on,
        language, source_name, source_sha256, ingested_at, ingested_by)
      overriding system value
      values (2, 'rat', 2, 1, 'Text', 'EU', '2019-09-27', 'de', 'rat.txt', 'b', '2026-04-01', 'analyst');
      insert into provision (id, document_id, e_id, label, kind, position, text, predecessor_id)
      values (2, 2, 'para_1', '1', 'OPERATIVE', 1, 'Eins.', 1);
      insert into status_change (provision_id, iso2, version, value, evidence, changed_at, changed_by,
        confirmed_at, confirmed_by, carried)
      values (2, 'DE', 2, 'IN_PROGRESS', '[]', '2026-03-01', 'de', '2026-03-01', 'de', true),
        (2, 'DE', 3, 'IMPLEMENTED', '[]', '2026-05-01', 'de', '2026-05-01', 'de', false);
      insert into status_report (provision_id, iso2, version, value, evidence, changed_at, changed_by,
        confirmed_at, confirmed_by)
      values (2, 'DE', 3, 'IMPLEMENTED', '[]', '2026-05-01', 'de', '2026-05-01', 'de');
      """;

  @Test
  void theyJoinTheirChainsAndThoseOfLaterVersionsGoOn() {
    JdbcConnectionDetails fresh = TestDatabase.fresh();
    DriverManagerDataSource database =
        new DriverManagerDataSource(fresh.getJdbcUrl(), fresh.getUsername(), fresh.getPassword());
    Flyway.configure().dataSource(database).target("18").load().migrate();
    new JdbcTemplate(database).execute(STEPS);
    Flyway.configure().dataSource(database).load().migrate();

    ChainChecks checks = new ChainChecks(JdbcClient.create(database), Clock.systemUTC());
    new TransactionTemplate(new JdbcTransactionManager(database))
        .execute(begun -> checks.begin("auditor", Duration.ZERO))
        .ifPresent(new ChainVerification(checks, Clock.systemUTC())::run);

    ChainCheck check = checks.latest().orElseThrow();
    assertThat(check.checked()).isEqualTo(4);
    assertThat(checks.flaws(check.id())).isEmpty();
  }
}
