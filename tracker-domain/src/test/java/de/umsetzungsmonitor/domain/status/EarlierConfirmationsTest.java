package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reports that were confirmed on a changed text before there was a confirmation. */
class EarlierConfirmationsTest {

  private static final String CONFIRMED =
      """
      insert into policy_document (id, slug, title, organization, adopted_on, language, source_name,
        source_sha256, ingested_at, ingested_by)
      overriding system value
      values (1, 'rat', 'Text', 'EU', '2019-09-27', 'de', 'rat.txt', 'a', '2026-01-01', 'analyst');
      insert into provision (id, document_id, e_id, label, kind, position, text)
      values (1, 1, 'para_1', '1', 'OPERATIVE', 1, 'Eins.');
      insert into status_change (provision_id, iso2, version, value, evidence, changed_at, changed_by,
        confirmed_at, confirmed_by, confirmation)
      values (1, 'DE', 1, 'PLANNED', '[]', '2026-02-01', 'anna', '2026-02-01', 'anna', false),
        (1, 'DE', 2, 'PLANNED', '[]', '2026-03-01', 'berta', '2026-03-01', 'berta', true),
        (1, 'FR', 1, 'PLANNED', '[]', '2026-03-01', 'claire', '2026-03-01', 'claire', false);
      insert into status_report (provision_id, iso2, version, value, evidence, changed_at, changed_by,
        confirmed_at, confirmed_by)
      values (1, 'DE', 2, 'PLANNED', '[]', '2026-03-01', 'berta', '2026-03-01', 'berta'),
        (1, 'FR', 1, 'PLANNED', '[]', '2026-03-01', 'claire', '2026-03-01', 'claire');
      """;

  @Test
  void theySayWhoChangedThemLastAndStillWhoConfirmedThem() {
    JdbcConnectionDetails fresh = TestDatabase.fresh();
    DriverManagerDataSource database =
        new DriverManagerDataSource(fresh.getJdbcUrl(), fresh.getUsername(), fresh.getPassword());
    JdbcTemplate jdbc = new JdbcTemplate(database);
    Flyway.configure().dataSource(database).target("23").load().migrate();
    jdbc.execute(CONFIRMED);
    jdbc.execute("delete from provision_change");
    Flyway.configure().dataSource(database).load().migrate();

    assertThat(
            jdbc.queryForList(
                """
                select concat_ws(' ', iso2, to_char(changed_at, 'DD.MM.'), changed_by, confirmed_by)
                from status_report order by iso2
                """,
                String.class))
        .containsExactly("DE 01.02. anna berta", "FR 01.03. claire claire");
    assertThat(jdbc.queryForList("select provision_id from provision_change", Long.class))
        .as("what the search index reads anew")
        .containsExactly(1L);
  }
}
