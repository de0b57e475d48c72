package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of tables, always a bounded number of them. */
@Repository
public class SpreadsheetRows {

  private static final int BATCH = 500;
  private static final int BEGINNING = 240;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final JsonMapper json;

  SpreadsheetRows(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /** How many rows there are by outcome; outcomes without rows are missing. */
  public Map<RowOutcome, Long> counts(long spreadsheet) {
    Map<RowOutcome, Long> counts = new EnumMap<>(RowOutcome.class);
    jdbc.sql(
            """
            select outcome, count(*) as rows from spreadsheet_row
            where spreadsheet_id = ? group by outcome
            """)
        .param(spreadsheet)
        .query(row -> {
          counts.put(RowOutcome.valueOf(row.getString("outcome")), row.getLong("rows"));
        });
    return counts;
  }

  /**
   * Rows in the order of the file.
   *
   * @param outcomes only these
   * @param after the number of the row before the first one, 0 for the beginning
   */
  public List<CheckedRow> page(
      long spreadsheet, Collection<RowOutcome> outcomes, int after, int limit) {
    return jdbc.sql(
            """
            select r.typed, r.finding, p.id, p.kind, p.label, d.organization,
              coalesce(d.symbol, d.title) as citation, left(p.text, :beginning)
                || case when length(p.text) > :beginning then ' …' else '' end as text
            from spreadsheet_row r
            left join policy_document d on d.slug = r.slug
              and (d.version = r.version or r.version is null and d.superseded_at is null)
            left join provision p on p.document_id = d.id and p.e_id = r.e_id
            where r.spreadsheet_id = :spreadsheet and r.outcome in (:outcomes) and r.number > :after
            order by r.number
            limit :limit
            """)
        .param("beginning", BEGINNING)
        .param("spreadsheet", spreadsheet)
        .param("outcomes", outcomes.stream().map(Enum::name).toList())
        .param("after", after)
        .param("limit", limit)
        .query((row, i) -> checked(row))
        .list();
  }

  void add(long spreadsheet, List<TypedRow> rows, List<RowFinding> findings) {
    batches.batchUpdate(
        """
        insert into spreadsheet_row
          (spreadsheet_id, number, slug, version, e_id, outcome, typed, finding)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
        """,
        range(rows.size()),
        BATCH,
        (statement, i) -> {
          TypedRow row = rows.get(i);
          statement.setLong(1, spreadsheet);
          statement.setInt(2, row.number());
          statement.setString(3, row.slug());
          statement.setObject(4, row.documentVersion());
          statement.setString(5, row.eId());
          statement.setString(6, findings.get(i).outcome().name());
          statement.setString(7, json.writeValueAsString(row));
          statement.setString(8, json.writeValueAsString(findings.get(i)));
        });
  }

  /** Keeps what was found in rows, except in those that are stored meanwhile: these stay so. */
  void update(long spreadsheet, List<TypedRow> rows, List<RowFinding> findings) {
    batches.batchUpdate(
        """
        update spreadsheet_row set outcome = ?, finding = ?::jsonb
        where spreadsheet_id = ? and number = ? and outcome <> 'APPLIED'
        """,
        range(rows.size()),
        BATCH,
        (statement, i) -> {
          statement.setString(1, findings.get(i).outcome().name());
          statement.setString(2, json.writeValueAsString(findings.get(i)));
          statement.setLong(3, spreadsheet);
          statement.setInt(4, rows.get(i).number());
        });
  }

  private static List<Integer> range(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  private CheckedRow checked(ResultSet row) throws SQLException {
    CheckedRow.Place place =
        row.getString("kind") == null
            ? null
            : new CheckedRow.Place(
                row.getLong("id"),
                row.getString("citation"),
                Organization.valueOf(row.getString("organization")),
                ProvisionKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("text"));
    return new CheckedRow(
        json.readValue(row.getString("typed"), TypedRow.class),
        json.readValue(row.getString("finding"), RowFinding.class),
        place);
  }
}
