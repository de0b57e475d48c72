package de.umsetzungsmonitor.domain.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

  /** How many flaws are kept of a check; whoever finds as many needs no list. */
  static final int KEPT_FLAWS = 500;

  private static final int PROVISIONS_AT_A_TIME = 50;

  private static final String LATEST =
      """
      select c.*, coalesce(a.display_name, c.started_by) as by
      from chain_check c left join account a on a.username = c.started_by
      order by c.id desc
      limit 1
      """;

  /**
   * Looks at the steps of some provisions: each has the digest of what it says and of the step that
   * it follows, and the last one says what the report says. Answers the last of the provisions.
   */
  private static final String NEXT =
      """
      with batch as (
        select id, predecessor_id from provision where id > :after order by id limit %d
      ), step as (
        select c.provision_id, c.iso2, c.version,
          case when b.id is null and (c.carried or c.version > 1) then 'GAP'
               when c.digest <> status_step_digest(c, b.digest) then 'ALTERED'
               when n.id is null and (r.id is null or (r.version, r.evidence, r.to_check)
                   <> (c.version, c.evidence, c.to_check)
                 or (r.value, r.note, r.authority, r.due_on, r.source, r.assessed_by,
                     r.confirmed_at, r.confirmed_by)
                   is distinct from (c.value, c.note, c.authority, c.due_on, c.source,
                     c.assessed_by, c.confirmed_at, c.confirmed_by)) then 'REPORT'
          end as flaw
        from batch p
        join status_change c on c.provision_id = p.id
        left join status_change b
          on b.provision_id = case when c.carried then p.predecessor_id else c.provision_id end
            and b.iso2 = c.iso2
            and b.version = case when c.carried then c.version else c.version - 1 end
        left join status_change n
          on n.provision_id = c.provision_id and n.iso2 = c.iso2 and n.version = c.version + 1
        left join status_report r on r.provision_id = c.provision_id and r.iso2 = c.iso2
        union all
        select r.provision_id, r.iso2, r.version, 'REPORT'
        from batch p
        join status_report r on r.provision_id = p.id
        where not exists (
          select from status_change c where c.provision_id = r.provision_id and c.iso2 = r.iso2)
      ), kept as (
        insert into chain_flaw (check_id, provision_id, iso2, version, kind)
        select :check, s.provision_id, s.iso2, s.version, s.flaw
        from step s
        where s.flaw is not null
        limit (select greatest(0, %d - f.flawed) from chain_check f where f.id = :check)
      ), counted as (
        update chain_check
        set checked = checked + (select count(*) from step),
          flawed = flawed + (select count(*) from step where flaw is not null),
          moved_at = :now
        where id = :check
      )
      select max(id) from batch
      """
          .formatted(PROVISIONS_AT_A_TIME, KEPT_FLAWS);

  private static final String FLAWS =
      """
      select d.slug, d.version, coalesce(d.symbol, d.title) as citation, d.organization,
        p.e_id, p.label, p.kind as provision_kind, f.iso2, f.version as step, f.kind
      from chain_flaw f
      join provision p on p.id = f.provision_id
      join policy_document d on d.id = p.document_id
      where f.check_id = ?
      order by d.slug, d.version, p.position, f.iso2, f.version
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ChainChecks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The check that was begun last; none if there never was one. */
  @Transactional(readOnly = true)
  public Optional<ChainCheck> latest() {
    return jdbc.sql(LATEST).query(ChainChecks::check).optional();
  }

  /** What a check found, as far as it is kept, by document, provision and state. */
  @Transactional(readOnly = true)
  public List<ChainFlaw> flaws(long check) {
    return jdbc.sql(FLAWS).param(check).query(ChainFlaw.class).list();
  }

  /** Notes that a check begins, and answers its id. */
  @Transactional
  long begin(String username) {
    return jdbc.sql(
            """
            insert into chain_check (started_at, started_by, total, moved_at)
            values (:now, :by, (select count(*) from status_change), :now)
            returning id
            """)
        .param("now", now())
        .param("by", username)
        .query(Long.class)
        .single();
  }

  /**
   * Checks the steps of the next provisions.
   *
   * @param after the id of the provision behind which they follow
   * @return the id of the last one; null if there were none
   */
  @Transactional
  @Nullable Long next(long check, long after) {
    return jdbc.sql(NEXT)
        .param("check", check)
        .param("after", after)
        .param("now", now())
        .query((row, n) -> row.getObject(1, Long.class))
        .optional()
        .orElse(null);
  }

  /** Notes that a check came to its end. */
  @Transactional
  void finish(long check) {
    jdbc.sql("update chain_check set moved_at = :now, finished_at = :now where id = :check")
        .param("now", now())
        .param("check", check)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ChainCheck check(ResultSet row, int number) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new ChainCheck(
        row.getLong("id"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getString("by"),
        row.getLong("total"),
        row.getLong("checked"),
        row.getLong("flawed"),
        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }
}
