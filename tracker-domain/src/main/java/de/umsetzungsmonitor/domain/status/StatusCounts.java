package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts reports, one query a question. */
@Repository
public class StatusCounts {

  private static final String BY_DOCUMENT =
      """
      with document as (
        select d.*, coalesce(d.adopted_on, (d.ingested_at at time zone 'UTC')::date) as binding_day
        from policy_document d
      ), counted_provision as (
        select p.document_id, count(*) as provisions,
          count(*) filter (where p.kind in (:reportable)) as reportable,
          count(*) filter (where p.kind in (:reportable) and not exists (
            select 1 from tag t where t.provision_id = p.id and t.removed_at is null)) as untagged
        from provision p group by p.document_id
      ), counted_report as (
        select p.document_id, r.value, count(*) as reports
        from status_report r join provision p on p.id = r.provision_id
        group by p.document_id, r.value
      )
      select d.id, d.slug, d.symbol, d.title, d.organization, d.body, d.binding_day,
        coalesce(p.provisions, 0) as provisions, coalesce(p.reportable, 0) as reportable,
        coalesce(p.untagged, 0) as untagged,
        (select count(*) from membership m where m.organization = d.organization
           and (m.member_from is null or m.member_from <= d.binding_day)
           and (m.member_until is null or m.member_until >= d.binding_day)) as states,
        r.value, r.reports
      from document d
      left join counted_provision p on p.document_id = d.id
      left join counted_report r on r.document_id = d.id
      order by d.adopted_on desc nulls last, d.slug, r.value
      """;

  private final JdbcClient jdbc;

  StatusCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All documents with what is reported on them, the youngest adoption first. */
  public List<DocumentTally> byDocument() {
    return jdbc.sql(BY_DOCUMENT)
        .param("reportable", Reportable.KINDS)
        .query(rows -> {
          List<DocumentTally> tallies = new ArrayList<>();
          while (rows.next()) {
            if (tallies.isEmpty() || tallies.getLast().id() != rows.getLong("id")) {
              tallies.add(tally(rows));
            }
            count(rows, tallies.getLast().counts());
          }
          return List.copyOf(tallies);
        });
  }

  /**
   * The reports on a document, counted by ISO code and value; states without reports are missing.
   */
  public Map<String, Map<StatusValue, Long>> byState(long documentId) {
    return jdbc.sql(
            """
            select r.iso2, r.value, count(*) as reports
            from status_report r join provision p on p.id = r.provision_id
            where p.document_id = :document
            group by r.iso2, r.value
            """)
        .param("document", documentId)
        .query(rows -> {
          Map<String, Map<StatusValue, Long>> counts = new HashMap<>();
          while (rows.next()) {
            count(
                rows,
                counts.computeIfAbsent(
                    rows.getString("iso2"), iso2 -> new EnumMap<>(StatusValue.class)));
          }
          return counts;
        });
  }

  private static DocumentTally tally(ResultSet row) throws SQLException {
    return new DocumentTally(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("symbol"),
        row.getString("title"),
        Organization.valueOf(row.getString("organization")),
        row.getString("body"),
        row.getDate("binding_day").toLocalDate(),
        row.getLong("provisions"),
        row.getLong("reportable"),
        row.getLong("untagged"),
        row.getLong("states"),
        new EnumMap<>(StatusValue.class));
  }

  private static void count(ResultSet row, Map<StatusValue, Long> counts) throws SQLException {
    String value = row.getString("value");
    if (value != null) {
      counts.put(StatusValue.valueOf(value), row.getLong("reports"));
    }
  }
}
