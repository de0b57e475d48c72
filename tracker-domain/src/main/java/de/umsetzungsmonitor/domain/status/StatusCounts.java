package de.umsetzungsmonitor.domain.status;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the reports on a document by state. */
@Repository
public class StatusCounts {

  private final JdbcClient jdbc;

  StatusCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many reports have each value, by ISO code; states without reports are missing.
   *
   * @param slug the document's address
   */
  public Map<String, Map<StatusValue, Long>> byState(String slug) {
    return jdbc.sql(
            """
            select r.iso2, r.value, count(*) as reports
            from status_report r
            join provision p on p.id = r.provision_id
            join policy_document d on d.id = p.document_id
            where d.slug = :slug and d.superseded_at is null
            group by r.iso2, r.value
            """)
        .param("slug", slug)
        .query(rows -> {
          Map<String, Map<StatusValue, Long>> counts = new HashMap<>();
          while (rows.next()) {
            counts
                .computeIfAbsent(rows.getString("iso2"), iso2 -> new EnumMap<>(StatusValue.class))
                .put(StatusValue.valueOf(rows.getString("value")), rows.getLong("reports"));
          }
          return counts;
        });
  }
}
