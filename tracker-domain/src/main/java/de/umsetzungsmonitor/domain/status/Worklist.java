package de.umsetzungsmonitor.domain.status;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What states have to do or to look at: of the provisions that count for them those that are not
 * settled, that nobody has confirmed for long, or whose reports do not fit together.
 */
@Repository
@EnableConfigurationProperties(StatusSettings.class)
public class Worklist {

  private final JdbcClient jdbc;
  private final StatusSettings settings;

  Worklist(JdbcClient jdbc, StatusSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * A part of a state's worklist.
   *
   * @param iso2 the state's ISO code
   * @param cursor from where on; null for the beginning
   * @param limit how many at most
   * @param today the day on which a due date is not yet overdue
   */
  public WorklistSlice slice(
      String iso2,
      WorklistFilter filter,
      WorklistOrder order,
      @Nullable WorklistCursor cursor,
      int limit,
      LocalDate today) {
    boolean backwards = cursor != null && cursor.backwards();
    return asked(WorklistSql.slice(order, backwards), filter, cursor, limit, today)
        .param("iso2", iso2)
        .query(rows -> {
          return WorklistRows.slice(rows, backwards);
        });
  }

  /**
   * The first part of the worklists of several states, in one query.
   *
   * @param iso2 the states' ISO codes
   * @param limit how many of each at most
   * @param today the day on which a due date is not yet overdue
   * @return by ISO code, in its order
   */
  public SequencedMap<String, WorklistSlice> slices(
      Collection<String> iso2,
      WorklistFilter filter,
      WorklistOrder order,
      int limit,
      LocalDate today) {
    return asked(WorklistSql.slices(order), filter, null, limit, today)
        .param("states", iso2.toArray(String[]::new))
        .query(WorklistRows::slices);
  }

  private JdbcClient.StatementSpec asked(
      String sql,
      WorklistFilter filter,
      @Nullable WorklistCursor cursor,
      int limit,
      LocalDate today) {
    return jdbc.sql(sql)
        .param("settled", settled())
        .param("today", today)
        .param("soon", today.plusDays(Due.SOON_DAYS))
        .param("staleBefore", Timestamp.from(settings.staleBefore(today)))
        .param("document", filter.document())
        .param("anyValue", filter.values().isEmpty() && !filter.withoutReport())
        .param("values", names(filter.values()))
        .param("withoutReport", filter.withoutReport())
        .param("modality", filter.modality() == null ? null : filter.modality().name())
        .param("addressee", filter.addressee() == null ? null : filter.addressee().name())
        .param("authority", filter.authority())
        .param("withoutEvidence", filter.withoutEvidence())
        .param("anyReason", filter.reasons().isEmpty())
        .param("reasons", names(filter.reasons()))
        .param("due", filter.due() == null ? null : filter.due().name())
        .param("anchored", cursor != null)
        .param("key", cursor == null ? 0 : cursor.key())
        .param("anchor", cursor == null ? 0 : cursor.provision())
        .param("limit", limit);
  }

  /**
   * Who is in charge of something by the reports of a state, by name; not more than a list holds.
   */
  public List<String> authorities(String iso2) {
    return jdbc.sql(WorklistSql.AUTHORITIES).param("iso2", iso2).query(String.class).list();
  }

  private static List<String> settled() {
    return Arrays.stream(StatusValue.values())
        .filter(value -> !value.isOpen())
        .map(Enum::name)
        .toList();
  }

  private static String[] names(Set<? extends Enum<?>> chosen) {
    return chosen.stream().map(Enum::name).toArray(String[]::new);
  }
}
