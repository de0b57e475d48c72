package de.umsetzungsmonitor.domain.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Checks of the chains, and what they found. */
@Repository
public class ChainChecks {

  private final JdbcClient jdbc;
  private final Clock clock;

  ChainChecks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The check that was begun last; none if there never was one. */
  @Transactional(readOnly = true)
  public Optional<ChainCheck> latest() {
    return latest(1).stream().findFirst();
  }

  /** The checks that were begun last, the latest first. */
  @Transactional(readOnly = true)
  public List<ChainCheck> latest(int count) {
    return jdbc.sql(ChainSql.LATEST).param(count).query(ChainChecks::check).list();
  }

  /**
   * What the latest check found, as far as it is kept, by document, provision and state.
   *
   * @param check its id
   */
  @Transactional(readOnly = true)
  public List<ChainFlaw> flaws(long check) {
    return jdbc.sql(ChainSql.FLAWS).param(check).query(ChainFlaw.class).list();
  }

  /**
   * Notes that a check begins, and answers its id; none if another one is under way.
   *
   * @param patience for how long that one may stand still
   */
  @Transactional
  Optional<Long> begin(String username, Duration patience) {
    jdbc.sql("lock table chain_check in share row exclusive mode")
        .update(); // whichever server asks
    return jdbc.sql(ChainSql.BEGIN)
        .param("now", now())
        .param("still", now().minus(patience))
        .param("by", username)
        .query(Long.class)
        .optional();
  }

  /**
   * Checks the steps of the next provisions.
   *
   * @param after the id of the provision behind which they follow
   * @return the id of the last one; null if there were none, or a later check took over
   */
  @Transactional
  @Nullable Long next(long check, long after) {
    return jdbc.sql(ChainSql.NEXT)
        .param("check", check)
        .param("after", after)
        .param("now", now())
        .query((row, n) -> row.getObject(1, Long.class))
        .optional()
        .orElse(null);
  }

  /** Notes that a check came to its end, unless a later one took over. */
  @Transactional
  void finish(long check) {
    jdbc.sql(ChainSql.FINISH).param("now", now()).param("check", check).update();
    jdbc.sql(ChainSql.FORGET_EARLIER).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ChainCheck check(ResultSet row, int number) throws SQLException {
    return new ChainCheck(
        row.getLong("id"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getString("by"),
        row.getLong("total"),
        row.getLong("checked"),
        row.getLong("flawed"),
        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
        instant(row, "finished_at"),
        instant(row, "compared_at"),
        row.getBoolean("record_altered"),
        row.getString("record_digest"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
