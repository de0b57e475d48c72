package de.umsetzungsmonitor.domain.export;

import de.umsetzungsmonitor.domain.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The jobs of all instances. The instance that took an order makes the file; nobody else takes it
 * over, since the file lies there. Whether an instance is still there goes by the clock of the
 * database.
 */
@Repository
public class ExportJobs {

  /** How many files may be made for an account at the same time. */
  public static final int MOST_OPEN = 5;

  private static final String OPEN = "state in ('WAITING', 'RUNNING')";

  private final JdbcClient jdbc;

  ExportJobs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes an order, or finds the job that makes the very same for the same account already.
   *
   * @param lease after how long without a sign of life the instance is taken for gone
   * @return the job's number, and whether it is new
   * @throws TooManyExports if {@link #MOST_OPEN} others are made for the account
   */
  @Transactional
  public Taken take(ExportOrder order, String instance, Duration lease, Instant at) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('export_job'), hashtext(?))")
        .param(order.by())
        .query((ResultSet row) -> {});
    Optional<Long> same =
        jdbc.sql(
                "select id from export_job where created_by = ? and format = ? and query = ? and "
                    + OPEN)
            .params(order.by(), order.format(), order.query())
            .query(Long.class)
            .optional();
    if (same.isEmpty() && open(order.by()) >= MOST_OPEN) {
      throw new TooManyExports(order.by());
    }
    return same.map(id -> new Taken(id, false))
        .orElseGet(() -> new Taken(insert(order, instance, lease, at), true));
  }

  private long open(String username) {
    return jdbc.sql("select count(*) from export_job where created_by = ? and " + OPEN)
        .param(username)
        .query(Long.class)
        .single();
  }

  /** Which job an order became, and whether it is new. */
  public record Taken(long id, boolean isNew) {}

  /** Begins with a job; false if nobody wants it any more. */
  public boolean begin(long id, Instant at) {
    return jdbc.sql(
                "update export_job set state = 'RUNNING', started_at = ?"
                    + " where id = ? and state = 'WAITING'")
            .params(at.atOffset(ZoneOffset.UTC), id)
            .update()
        > 0;
  }

  /**
   * Tells how many rows are written, apart from the transaction in which they are read; false if
   * nobody wants the rest.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean tell(long id, long done) {
    return jdbc.sql("update export_job set done = ? where id = ? and state = 'RUNNING'")
            .params(done, id)
            .update()
        > 0;
  }

  /** The file is there; false if nobody wants it any more. */
  public boolean finish(long id, long done, ExportFile file, Instant at) {
    return jdbc.sql(
                "update export_job set state = 'DONE', done = ?, size = ?, sha256 = ?,"
                    + " finished_at = ? where id = ? and state = 'RUNNING'")
            .params(done, file.size(), file.sha256(), at.atOffset(ZoneOffset.UTC), id)
            .update()
        > 0;
  }

  /** Says that there will be no file; nothing if the job has ended otherwise meanwhile. */
  public void fail(long id, Instant at) {
    jdbc.sql("update export_job set state = 'FAILED', finished_at = ? where id = ? and " + OPEN)
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /** Nobody wants the file any more, whether it is there or not. */
  public void giveUp(long id, Instant at) {
    jdbc.sql(
            "update export_job set finished_at = coalesce(finished_at, ?),"
                + " state = case when state = 'DONE' then 'REMOVED' else 'CANCELLED' end"
                + " where id = ? and state in ('WAITING', 'RUNNING', 'DONE')")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /** Says that an instance is still there, and will be for this time at least. */
  public void stayAlive(String instance, Duration lease) {
    jdbc.sql(
            "update export_job set alive_until = now() + ? * interval '1 millisecond'"
                + " where instance = ? and "
                + OPEN)
        .params(lease.toMillis(), instance)
        .update();
  }

  /**
   * Marks the jobs of instances that are gone as failed, and says how many these are.
   *
   * @param here the instance that asks, which is there
   */
  public int failOrphans(String here, Instant at) {
    return jdbc.sql(
            "update export_job set state = 'FAILED', finished_at = ?"
                + " where instance <> ? and alive_until < now() and "
                + OPEN)
        .params(at.atOffset(ZoneOffset.UTC), here)
        .update();
  }

  /** Marks files that were finished before an instant as removed. */
  public int removeOlderThan(Instant before) {
    return jdbc.sql(
            "update export_job set state = 'REMOVED' where state = 'DONE' and finished_at < ?")
        .params(before.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether the file of a job is to be kept, or still to come. */
  public boolean isKept(long id) {
    return jdbc.sql(
            "select count(*) > 0 from export_job"
                + " where id = ? and state in ('WAITING', 'RUNNING', 'DONE')")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** A job, also one whose file is gone; empty if no such job was ever asked for. */
  public Optional<ExportJob> find(long id) {
    return jdbc.sql("select * from export_job where id = ?")
        .param(id)
        .query((row, n) -> job(row))
        .optional();
  }

  /**
   * A page of jobs, the youngest first.
   *
   * @param by only those that this account asked for; null for all
   * @param before only those with a smaller number; null for the first page
   */
  public List<ExportJob> list(@Nullable String by, @Nullable Long before, int limit) {
    return jdbc.sql(
            """
            select * from export_job
            where (cast(:by as text) is null or created_by = :by)
              and (cast(:before as bigint) is null or id < :before)
            order by id desc
            limit :limit
            """)
        .param("by", by)
        .param("before", before)
        .param("limit", limit)
        .query((row, n) -> job(row))
        .list();
  }

  private long insert(ExportOrder order, String instance, Duration lease, Instant at) {
    return jdbc.sql(
            """
            insert into export_job (format, as_of, query, states, total, file_name, created_by,
              created_at, instance, alive_until)
            values (:format, :asOf, :query, :states, :total, :fileName, :by, :at, :instance,
              now() + :lease * interval '1 millisecond')
            returning id
            """)
        .param("format", order.format())
        .param("asOf", order.asOf())
        .param("query", order.query())
        .param("states", order.states().toArray(String[]::new))
        .param("total", order.total())
        .param("fileName", order.fileName())
        .param("by", order.by())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("instance", instance)
        .param("lease", lease.toMillis())
        .query(Long.class)
        .single();
  }

  private static ExportJob job(ResultSet row) throws SQLException {
    ExportOrder order =
        new ExportOrder(
            row.getString("format"),
            row.getObject("as_of", LocalDate.class),
            row.getString("query"),
            Set.copyOf(Columns.texts(row, "states")),
            row.getLong("total"),
            row.getString("file_name"),
            row.getString("created_by"));
    String sha256 = row.getString("sha256");
    return new ExportJob(
        row.getLong("id"),
        order,
        ExportState.valueOf(row.getString("state")),
        row.getLong("done"),
        Columns.instant(row, "created_at"),
        Columns.instantIfAny(row, "started_at"),
        Columns.instantIfAny(row, "finished_at"),
        sha256 == null ? null : new ExportFile(row.getLong("size"), sha256));
  }
}
