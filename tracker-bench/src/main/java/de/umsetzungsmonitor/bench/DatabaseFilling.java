package de.umsetzungsmonitor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Puts a body of texts into the tracker's tables, past its entities: documents of 2,500 provisions
 * each, spread over all organizations and 36 years; a third of the provisions is tagged, a fifth
 * has a report of Germany.
 */
final class DatabaseFilling {

  private static final String DOCUMENTS =
      """
      insert into policy_document (slug, symbol, title, organization, body, type, adopted_on,
        language, source_name, source_sha256, ingested_at, ingested_by)
      select 'text-' || d, 'T/' || d, 'Text ' || d, (array['UN', 'OSCE', 'EU', 'G7'])[d % 4 + 1],
        'Rat', 'Beschluss', make_date(1990 + d * 7 % 36, 1, 1), 'de',
        d || '.txt', encode(sha256(d::text::bytea), 'hex'), now(), 'bench'
      from generate_series(1, (select max(n) / 2500 + 1 from body)) d
      """;
  private static final String PROVISIONS =
      """
      insert into provision (id, document_id, e_id, label, kind, heading, position, text)
      select b.n, d.id, 'para_' || b.n, b.n % 2500 + 1,
        (array['OPERATIVE', 'RECITAL', 'NARRATIVE', 'POINT'])[b.n % 7 % 4 + 1],
        nullif(b.heading, ''), b.n % 2500 + 1, b.text
      from body b join policy_document d on d.slug = 'text-' || b.n / 2500 + 1
      """;
  private static final String NEXT_ID = "select setval('provision_seq', (select max(n) from body))";
  private static final String TAGS =
      """
      insert into tag (provision_id, modality, states, industry, agencies, origin, state,
        created_at, created_by)
      select n, (array['OBLIGATION', 'REQUEST', 'RECOMMENDATION'])[n % 5 % 3 + 1],
        true, n % 4 = 0, n % 9 = 0, 'PERSON', 'CONFIRMED', now(), 'bench'
      from body where n % 3 = 0
      """;
  private static final String REPORTS =
      """
      insert into status_report (provision_id, iso2, version, value, changed_at, changed_by,
        confirmed_at, confirmed_by)
      select n, 'DE', 1, (array['PLANNED', 'IN_PROGRESS', 'IMPLEMENTED'])[n % 3 + 1], now(), 'bench',
        now(), 'bench'
      from body where n % 5 = 0
      """;

  private static final int AT_ONCE = 1_000;

  private DatabaseFilling() {}

  /** Fills an empty database; one that has provisions stays as it is. */
  static void fill(DataSource database, Stream<Passage> body, int size) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (hasProvisions(statement)) {
        return;
      }
      connection.setAutoCommit(false);
      insert(connection, body.limit(size).iterator());
      for (String step : new String[] {DOCUMENTS, PROVISIONS, NEXT_ID, TAGS, REPORTS}) {
        statement.execute(step);
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  /** Whether the database was filled before. */
  static boolean hasProvisions(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("select from provision limit 1")) {
      return found.next();
    }
  }

  /** Puts the texts, numbered from 1, into a table {@code body} that ends with the transaction. */
  static void insert(Connection connection, Iterator<Passage> body) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table body (n integer, heading text, text text) on commit drop");
    }
    try (PreparedStatement row = connection.prepareStatement("insert into body values (?, ?, ?)")) {
      for (int n = 1; body.hasNext(); n++) {
        Passage passage = body.next();
        row.setInt(1, n);
        row.setString(2, passage.heading());
        row.setString(3, passage.text());
        row.addBatch();
        if (n % AT_ONCE == 0 || !body.hasNext()) {
          row.executeBatch();
        }
      }
    }
  }
}
