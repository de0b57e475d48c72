package de.umsetzungsmonitor.domain.provision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which provisions changed, in the order of transactions. Whoever reads on from position to
 * position misses no change, however long its transaction took.
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
        jdbc.sql(
                """
                select id, xid::text::bigint as xid, provision_id from provision_change
                where (xid, id) > (cast(? as text)::xid8, ?) and xid < cast(? as text)::xid8
                order by provision_change.xid, id
                limit ?
                """)
            .params(Long.toString(from.xid()), from.id(), Long.toString(horizon.xid()), limit)
            .query(Change.class)
            .list();
    Set<Long> provisions = new LinkedHashSet<>();
    changes.forEach(change -> provisions.add(change.provisionId()));
    return new ChangeBatch(
        provisions, changes.size() < limit ? horizon : changes.getLast().position(from.database()));
  }

  private ChangePosition position(String transaction) {
    return jdbc.sql(
            "select %s as database, %s::text::bigint as xid, 0 as id"
                .formatted(DATABASE, transaction))
        .query(ChangePosition.class)
        .single();
  }

  private record Change(long id, long xid, long provisionId) {

    ChangePosition position(String database) {
      return new ChangePosition(database, xid, id);
    }
  }
}
