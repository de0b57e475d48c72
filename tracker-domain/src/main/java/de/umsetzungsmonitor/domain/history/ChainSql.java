package de.umsetzungsmonitor.domain.history;

/** The queries of a check of the chains. */
final class ChainSql {

  /** How many flaws are kept of a check; whoever finds as many needs no list. */
  static final int KEPT_FLAWS = 500;

  private static final int PROVISIONS_AT_A_TIME = 50;

  /**
   * Checks with the names of who asked for them and when the one before that they went by began.
   */
  static final String LATEST =
      """
      select c.*, coalesce(a.display_name, c.started_by) as by, o.started_at as compared_at
      from chain_check c
      left join chain_check o on o.id = c.compared_id
      left join account a on a.username = c.started_by
      order by c.id desc
      limit ?
      """;

  /**
   * A check, unless one is under way; it goes by the record of the last one that came to its end.
   */
  static final String BEGIN =
      """
      insert into chain_check (started_at, started_by, total, moved_at, compared_id)
      select :now, :by, (select count(*) from status_change), :now,
        (select max(o.id) from chain_check o where o.record_digest is not null)
      where not exists (
        select from chain_check c
        where c.finished_at is null and c.moved_at > :still
          and not exists (select from chain_check n where n.id > c.id))
      returning id
      """;

  /**
   * The next provisions, also those that are gone and were there when the check before saw them.
   * None if a later check has begun.
   */
  private static final String BATCH =
      """
      select w.id, p.predecessor_id, o.heads, coalesce(d.slug, o.slug, '?') as slug,
        coalesce(d.version, o.document_version, 0) as document_version,
        coalesce(p.e_id, o.e_id) as e_id
      from chain_check k
      cross join lateral (
        (select p.id from provision p where p.id > :after order by p.id limit %1$d)
        union
        (select r.provision_id from chain_record r
         where r.check_id = k.compared_id and r.provision_id > :after
         order by r.provision_id limit %1$d)
        order by id limit %1$d
      ) w
      left join provision p on p.id = w.id
      left join policy_document d on d.id = p.document_id
      left join chain_record o on o.check_id = k.compared_id and o.provision_id = w.id
      where k.id = :check and not exists (select from chain_check n where n.id > k.id)
      """
          .formatted(PROVISIONS_AT_A_TIME);

  /**
   * Their steps: each has the digest of what it says and of the step that it follows, and the last
   * one says what the report says.
   */
  private static final String STEP =
      """
      select c.provision_id, c.iso2, c.version, encode(c.digest, 'hex') as digest,
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
      """;

  /** The last steps that the check before recorded: each is still there. */
  private static final String SEEN =
      """
      select p.id as provision_id, h.iso2, h.version, h.digest,
        case when c.id is null then 'REMOVED'
             when encode(c.digest, 'hex') <> h.digest then 'REPLACED'
        end as flaw
      from batch p
      cross join lateral unnest(p.heads) h
      left join status_change c
        on c.provision_id = p.id and c.iso2 = h.iso2 and c.version = h.version
      """;

  private static final String SILENT_REPORT =
      """
      select r.provision_id, r.iso2, r.version, 'REPORT'
      from batch p
      join status_report r on r.provision_id = p.id
      where not exists (
        select from status_change c where c.provision_id = r.provision_id and c.iso2 = r.iso2)
      """;

  /** What the next check goes by: the last steps, but what was seen and is gone stays recorded. */
  private static final String HEAD =
      """
      select provision_id, iso2,
        case when s.flaw is null then l.version else s.version end as version,
        case when s.flaw is null then l.digest else s.digest end as digest
      from (
        select distinct on (provision_id, iso2) * from step order by provision_id, iso2, version desc
      ) l
      full join seen s using (provision_id, iso2)
      """;

  /** Goes through the next provisions; answers the id of the last one, null if there were none. */
  static final String NEXT =
      """
      with batch as materialized (%s),
      step as materialized (%s),
      seen as materialized (%s),
      flaw as (
        select provision_id, iso2, version, flaw as kind from step where flaw is not null
        union all
        select provision_id, iso2, version, flaw from seen where flaw is not null
        union all
        %s
      ),
      head as (%s),
      recorded as (
        insert into chain_record (check_id, provision_id, slug, document_version, e_id, heads)
        select :check, p.id, p.slug, p.document_version, p.e_id,
          array_agg((h.iso2, h.version, h.digest)::chain_head order by h.iso2 collate "C")
        from head h join batch p on p.id = h.provision_id
        group by p.id, p.slug, p.document_version, p.e_id
      ),
      kept as (
        insert into chain_flaw (check_id, provision_id, iso2, version, kind)
        select :check, f.provision_id, f.iso2, f.version, f.kind
        from flaw f
        limit (select greatest(0, %d - c.flawed) from chain_check c where c.id = :check)
      ),
      counted as (
        update chain_check
        set checked = checked + (select count(*) from step),
          flawed = flawed + (select count(*) from flaw),
          moved_at = :now
        where id = :check
      )
      select max(id) from batch
      """
          .formatted(BATCH, STEP, SEEN, SILENT_REPORT, HEAD, KEPT_FLAWS);

  /** Ends a check, unless a later one has begun: its record is now the one to go by. */
  static final String FINISH =
      """
      update chain_check k
      set moved_at = :now, finished_at = :now, record_digest = chain_record_digest(k.id),
        record_altered = exists (
          select from chain_check o
          where o.id = k.compared_id and o.record_digest <> chain_record_digest(o.id))
      where k.id = :check and not exists (select from chain_check n where n.id > k.id)
      """;

  static final String FORGET_EARLIER =
      """
      delete from chain_record r
      where r.check_id < (select max(c.id) from chain_check c where c.record_digest is not null)
      """;

  static final String FLAWS =
      """
      select coalesce(d.slug, r.slug) as slug, coalesce(d.version, r.document_version) as version,
        coalesce(p.e_id, r.e_id) as e_id, coalesce(d.symbol, d.title) as citation, d.organization,
        p.label, p.kind as provision_kind, f.iso2, f.version as step, f.kind
      from chain_flaw f
      left join provision p on p.id = f.provision_id
      left join policy_document d on d.id = p.document_id
      left join chain_record r on r.check_id = f.check_id and r.provision_id = f.provision_id
      where f.check_id = ?
      order by 1, 2, p.position, f.provision_id, f.iso2, f.version, f.kind
      """;

  private ChainSql() {}
}
