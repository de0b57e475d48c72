package de.umsetzungsmonitor.domain.status;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the bound states report on a document, on the provisions that count. */
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
            from policy_document d
            join provision p on p.document_id = d.id and p.counts
            join status_report r on r.provision_id = p.id
            join bound_state b on b.document_id = d.id and b.iso2 = r.iso2
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
