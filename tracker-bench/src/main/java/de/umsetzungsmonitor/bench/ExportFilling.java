package de.umsetzungsmonitor.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes of a body of texts one on which 193 states report: every provision asks something of the
 * members of the United Nations, and each tenth of the rows has a report, with a history of one or
 * two steps.
 */
final class ExportFilling {

  private static final List<String> TABLES =
      List.of("policy_document", "provision", "status_change", "status_report");

  private static final String NO_REPORTS = "delete from status_report";
  private static final String DOCUMENTS =
      "update policy_document set organization = 'UN', adopted_on = '2015-06-01',"
          + " ingested_at = '2016-01-01T12:00:00Z'";
  private static final String PROVISIONS = "update provision set kind = 'OPERATIVE'";

  private static final String STEPS =
      """
      insert into status_change (provision_id, iso2, version, value, note, authority, due_on,
        evidence, changed_at, changed_by, confirmed_at, confirmed_by, slug, digest)
      select p.id, s.iso2, v, (array['PLANNED', 'IN_PROGRESS', 'IMPLEMENTED'])[(p.id + v) % 3 + 1],
        case when p.id % 4 = 0 then 'Gesetzentwurf liegt dem Parlament vor, ' || s.iso2 end, 'BMI',
        date '2027-01-01' + (p.id % 700)::int,
        case when p.id % 3 = 0 then '[{"reference": "https://example.org/gesetz"}]'::jsonb
             else '[]' end,
        at, 'bench', at, 'bench', d.slug, ''
      from provision p
      join policy_document d on d.id = p.document_id
      cross join (select iso2, row_number() over (order by iso2) as n from member_state) s
      cross join lateral generate_series(1, 1 + (p.id % 4 = 0)::int) v
      cross join lateral (
        select timestamptz '2026-01-01T08:00:00Z' + v * interval '30 days'
          + p.id % 86400 * interval '1 second' as at) t
      where (p.id * 7 + s.n) % 10 = 0
      """;

  private static final String REPORTS =
      """
      insert into status_report (provision_id, iso2, version, value, note, authority, due_on,
        evidence, changed_at, changed_by, confirmed_at, confirmed_by)
      select provision_id, iso2, version, value, note, authority, due_on, evidence, changed_at,
        changed_by, confirmed_at, confirmed_by
      from (select distinct on (provision_id, iso2) * from status_change
            order by provision_id, iso2, version desc) c
      """;

  private ExportFilling() {}

  /** Changes a body that was filled in; one on which states report already stays as it is. */
  static void fill(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet found = statement.executeQuery("select from status_change limit 1")) {
        if (found.next()) {
          return;
        }
      }
      connection.setAutoCommit(false);
      // No trigger follows: neither the search nor the chain of steps matters here. What the
      // triggers would have tallied is counted at the end.
      triggers(statement, "disable");
      for (String step : new String[] {NO_REPORTS, DOCUMENTS, PROVISIONS, STEPS, REPORTS}) {
        statement.execute(step);
      }
      triggers(statement, "enable");
      statement.execute("select count_all_reports()");
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  private static void triggers(Statement statement, String what) throws SQLException {
    for (String table : TABLES) {
      statement.execute("alter table %s %s trigger user".formatted(table, what));
    }
  }
}
