package de.umsetzungsmonitor.domain.status;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what waits for states: the numbers of the {@link Worklist}, without what it lists. */
@Repository
@EnableConfigurationProperties(StatusSettings.class)
public class StateDuties {

  private static final String DUTIES =
      """
      select b.iso2,
        count(*) filter (where r.due_on < :today and r.value in (:open)) as overdue,
        min(r.due_on) filter (where r.due_on < :today and r.value in (:open)) as overdue_since,
        count(*) filter (where r.due_on between :today and :soon and r.value in (:open)) as soon,
        min(r.due_on) filter (where r.due_on between :today and :soon and r.value in (:open))
          as next_due,
        count(*) filter (where r.value is null) as without_report,
        count(*) filter (where r.to_check) as to_check,
        count(*) filter (where r.confirmed_at < :staleBefore) as stale
      from policy_document d
      join bound_state b on b.document_id = d.id and b.iso2 in (:states)
      join provision p on p.document_id = d.id and p.counts
      left join status_report r on r.provision_id = p.id and r.iso2 = b.iso2
        and r.iso2 in (:states)
      where d.superseded_at is null
      group by b.iso2
      order by b.iso2
      """;

  private final JdbcClient jdbc;
  private final StatusSettings settings;

  StateDuties(JdbcClient jdbc, StatusSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * What waits for each of these states; those that no document binds are missing.
   *
   * @param states ISO codes
   * @param today the day on which a due date is not yet overdue
   */
  public List<StateDuty> of(Collection<String> states, LocalDate today) {
    if (states.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(DUTIES)
        .param("states", states)
        .param("open", open())
        .param("today", today)
        .param("soon", today.plusDays(Due.SOON_DAYS))
        .param("staleBefore", Timestamp.from(settings.staleBefore(today)))
        .query((row, i) ->
            new StateDuty(
                row.getString("iso2"),
                row.getLong("overdue"),
                row.getObject("overdue_since", LocalDate.class),
                row.getLong("soon"),
                row.getObject("next_due", LocalDate.class),
                row.getLong("without_report"),
                row.getLong("to_check"),
                row.getLong("stale")))
        .list();
  }

  private static List<String> open() {
    return Arrays.stream(StatusValue.values()).filter(StatusValue::isOpen).map(Enum::name).toList();
  }
}
