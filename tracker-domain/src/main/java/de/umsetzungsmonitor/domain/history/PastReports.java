package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What held at the end of a day, read from the steps of the reports. */
@Repository
@Transactional(readOnly = true)
public class PastReports {

  /** The last step of each state that was bound, in the version of the text that was in force. */
  private static final String OF_PROVISION =
      """
      select distinct on (c.iso2) c.iso2, c.version, c.confirmed_at, status_said(c) as said
      from status_change c
      join provision p on p.id = c.provision_id
      join policy_document d on d.id = p.document_id
      join bound_state_as_of(:before) b on b.document_id = d.id and b.iso2 = c.iso2
      where c.provision_id = any(:line) and c.changed_at < :before and d.ingested_at < :before
        and (d.superseded_at is null or d.superseded_at >= :before)
        and (cast(:iso2 as text) is null or c.iso2 = :iso2)
      order by c.iso2, c.version desc
      """;

  private static final String OF_STATE =
      """
      select r.value, count(*) as provisions
      from counted_provision_as_of(:before) p
      join policy_document d on d.id = p.document_id and d.ingested_at < :before
        and (d.superseded_at is null or d.superseded_at >= :before)
      join bound_state_as_of(:before) b on b.document_id = d.id and b.iso2 = :iso2
      left join lateral (
        select c.value from status_change c
        where c.provision_id = p.id and c.iso2 = :iso2 and c.changed_at < :before
        order by c.version desc
        limit 1
      ) r on true
      group by r.value
      """;

  private final JdbcClient jdbc;
  private final ProvisionLines lines;
  private final JournalReader reader;

  PastReports(JdbcClient jdbc, ProvisionLines lines, JournalReader reader) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.reader = reader;
  }

  /**
   * What the states had said of a provision, ordered by ISO code; who had said nothing is missing.
   *
   * @param iso2 the only state that is wanted; null for all
   * @throws ProvisionNotFound if there is no such provision
   */
  public List<PastReport> of(ProvisionAddress provision, @Nullable String iso2, LocalDate day) {
    return jdbc.sql(OF_PROVISION)
        .param("line", lines.of(provision).toArray(Long[]::new))
        .param("before", Days.endOf(day).atOffset(ZoneOffset.UTC))
        .param("iso2", iso2)
        .query((row, n) ->
            new PastReport(
                row.getString("iso2"),
                row.getInt("version"),
                Columns.instant(row, "confirmed_at"),
                reader.said(row.getString("said"))))
        .list();
  }

  /** How many of the provisions that counted for a state had each value; null for no report. */
  public Map<@Nullable StatusValue, Long> counts(String iso2, LocalDate day) {
    Map<@Nullable StatusValue, Long> counts = new HashMap<>();
    jdbc.sql(OF_STATE)
        .param("before", Days.endOf(day).atOffset(ZoneOffset.UTC))
        .param("iso2", iso2)
        .query((ResultSet row) -> {
          String value = row.getString("value");
          counts.put(value == null ? null : StatusValue.valueOf(value), row.getLong("provisions"));
        });
    return counts;
  }
}
