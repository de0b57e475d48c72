package de.umsetzungsmonitor.domain.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which provisions and which reports on them changed, in the order of transactions. Whoever reads
 * on from position to position misses no change, however long its transaction took.
 */
@Repository
public class ProvisionChanges {

  /**
   * The cluster, its timeline, the table and the file that holds it: one of them is another one
   * after the database was replaced, restored to an earlier time, or emptied by truncation.
   */
  private static final String DATABASE =
      """
      (select system_identifier from pg_control_system())
        || '/' || (select timeline_id from pg_control_checkpoint())
        || '/' || 'provision_change'::regclass::oid
        || '/' || pg_relation_filenode('provision')
      """;

  private static final String BETWEEN =
      """
      select id, xid::text::bigint as xid, provision_id, state from provision_change
      where (xid, id) > (cast(? as text)::xid8, ?) and xid < cast(? as text)::xid8
      order by provision_change.xid, id
      limit ?
      """;

  private final JdbcClient jdbc;

  ProvisionChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The place up to which all transactions have ended. Whoever reads all provisions after asking
   * goes on from here.
   */
  public ChangePosition horizon() {
    return position("pg_snapshot_xmin(pg_current_snapshot())");
  }

  /** A place behind everything that has been committed by now. */
  public ChangePosition newest() {
    return position("pg_snapshot_xmax(pg_current_snapshot())");
  }

  /**
   * The changes from one place on, at most {@code limit} of them.
   *
   * @param horizon where to stop, as {@link #horizon()} answered; {@code from} leads to it
   */
  public ChangeBatch between(ChangePosition from, ChangePosition horizon, int limit) {
    List<Change> changes =
        jdbc.sql(BETWEEN)
            .params(Long.toString(from.xid()), from.id(), Long.toString(horizon.xid()), limit)
            .query(Change.class)
            .list();
    return batch(changes, changes.size() < limit ? horizon : changes.getLast().position(from));
  }

  /** How many changes lie between two places; no more than {@code limit} are counted. */
  public int count(ChangePosition from, ChangePosition horizon, int limit) {
    return jdbc.sql("select count(*) from (%s) c".formatted(BETWEEN))
        .params(Long.toString(from.xid()), from.id(), Long.toString(horizon.xid()), limit)
        .query(Integer.class)
        .single();
  }

  /** Each provision once, and only as a whole where it is read as a whole anyway. */
  private static ChangeBatch batch(List<Change> changes, ChangePosition upTo) {
    Set<Long> provisions = new HashSet<>();
    Map<Long, Set<String>> reports = new HashMap<>();
    for (Change change : changes) {
      if (change.state() == null) {
        provisions.add(change.provisionId());
      } else {
        reports.computeIfAbsent(change.provisionId(), id -> new HashSet<>()).add(change.state());
      }
    }
    reports.keySet().removeAll(provisions);
    return new ChangeBatch(provisions, reports, upTo);
  }

  private ChangePosition position(String transaction) {
    return jdbc.sql(
            "select %s as database, %s::text::bigint as xid, 0 as id"
                .formatted(DATABASE, transaction))
        .query(ChangePosition.class)
        .single();
  }

  private record Change(long id, long xid, long provisionId, @Nullable String state) {

    /** The place behind it, in the database of another place. */
    ChangePosition position(ChangePosition other) {
      return new ChangePosition(other.database(), xid, id);
    }
  }
}
