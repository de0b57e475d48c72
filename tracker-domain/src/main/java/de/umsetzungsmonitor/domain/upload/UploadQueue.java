package de.umsetzungsmonitor.domain.upload;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands uploads out to workers that read or store them, each to one at a time, whichever instance
 * of the tracker they run in. A worker holds an upload by a lease that it renews; the upload of one
 * that died is handed out again when its lease is over. Leases go by the clock of the database.
 */
@Repository
public class UploadQueue {

  private final JdbcClient jdbc;

  UploadQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The upload that waits longest, if any waits. */
  @Transactional
  public Optional<UploadClaim> claim(Duration lease) {
    return jdbc.sql(
            """
            update upload set
              state = case when state in ('WAITING', 'READING') then 'READING' else 'STORING' end,
              stage = case when state in ('WAITING', 'READING') then 'READ' else 'STORE' end,
              attempt = attempt + 1,
              tries = case when state in ('WAITING', 'SUBMITTED') then 1 else tries + 1 end,
              done = 0, total = 0, claimed_until = now() + :lease * interval '1 millisecond'
            where id = (select id from upload
                        where state in ('WAITING', 'SUBMITTED')
                          or state in ('READING', 'STORING') and claimed_until < now()
                        order by id
                        limit 1
                        for update skip locked)
            returning id, attempt, tries, state
            """)
        .param("lease", lease.toMillis())
        .query((row, i) ->
            new UploadClaim(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3),
                UploadState.valueOf(row.getString(4))))
        .optional();
  }

  /**
   * Renews a lease and tells the progress.
   *
   * @return false if the claim no longer holds: the upload was discarded, or handed to another
   */
  public boolean renew(UploadClaim claim, Duration lease, UploadProgress progress) {
    int renewed =
        jdbc.sql(
                """
                update upload set stage = :stage, done = :done, total = :total,
                  claimed_until = now() + :lease * interval '1 millisecond'
                where id = :id and attempt = :attempt and state = :state
                """)
            .param("stage", progress.stage().name())
            .param("done", progress.done())
            .param("total", progress.total())
            .param("lease", lease.toMillis())
            .param("id", claim.uploadId())
            .param("attempt", claim.attempt())
            .param("state", claim.state().name())
            .update();
    return renewed > 0;
  }

  /** Gives an upload back undone, so that another worker need not wait for the end of the lease. */
  public void release(UploadClaim claim) {
    jdbc.sql(
            """
            update upload set stage = null,
              state = case when state = 'READING' then 'WAITING' else 'SUBMITTED' end
            where id = ? and attempt = ? and state in ('READING', 'STORING')
            """)
        .params(claim.uploadId(), claim.attempt())
        .update();
  }
}
