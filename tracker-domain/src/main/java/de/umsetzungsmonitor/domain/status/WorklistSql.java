package de.umsetzungsmonitor.domain.status;

/** What {@link Worklist} asks the database. */
final class WorklistSql {

  /**
   * Every provision that counts for a state, with its report if there is one and what is to be said
   * of it. The wide columns are left out: all of a state's provisions pass through here.
   */
  private static final String DUTY =
      """
      with document as (
        select d.id, d.slug, d.version, d.organization,
          coalesce(d.symbol, d.title) as citation,
          row_number() over (order by coalesce(d.symbol, d.title), d.slug) as rank
        from policy_document d
        join bound_state b on b.document_id = d.id and b.iso2 = :iso2
        where d.superseded_at is null
      ), duty as materialized (
        select d.id as document_id, d.rank, p.id, p.parent_id, p.position,
          r.value, r.due_on, r.authority, r.evidenced, r.changed_at, r.confirmed_at,
          coalesce(r.to_check, false) as to_check,
          coalesce(r.value in (:settled), false) as settled
        from document d
        join provision p on p.document_id = d.id and p.counts
        left join status_report r on r.provision_id = p.id and r.iso2 = :iso2
      ), points as (
        select parent_id, bool_or(not settled) as open
        from duty where parent_id is not null
        group by parent_id
      ), item as (
        select duty.*,
          case when settled then 'SETTLED'
               when due_on is null then 'NONE'
               when due_on < :today then 'OVERDUE'
               when due_on <= :soon then 'SOON'
               else 'LATER' end as due,
          coalesce(confirmed_at < :staleBefore, false) as stale,
          coalesce(value = 'IMPLEMENTED' and not evidenced, false) as unproven,
          coalesce(value = 'IMPLEMENTED' and points.open, false) as point_open,
          not settled and not coalesce(points.open, true) as points_settled
        from duty
        left join points on points.parent_id = duty.id
      )
      """;

  /** Between several in charge: names of ministries have commas; mere abbreviations have not. */
  private static final String SEPARATOR =
      """
      case when authority ~ '^[^\\s,;]+(\\s*[,;]\\s*[^\\s,;]+)*$' then '\\s*[,;]\\s*'
        else '\\s*;\\s*' end\
      """;

  static final String AUTHORITIES =
      """
      select distinct part
      from (select distinct authority from status_report where iso2 = :iso2) said
      cross join regexp_split_to_table(authority, {separator}) part
      where part <> ''
      order by part
      limit 200
      """
          .replace("{separator}", SEPARATOR);

  /**
   * All items, those that are wanted among them, and by which whole number they are sorted. A list
   * is read on from its anchor in the version in force of that text, whichever version was seen; if
   * the text no longer binds the state, from behind the texts that stand before it.
   */
  private static final String SORTED =
      """
      , sorted as materialized (
        select item.*, %s as key,
          (not settled or to_check or stale or unproven or point_open)
          and (:document::varchar is null
            or document_id = (select d.id from document d where d.slug = :document))
          and (:anyValue or value = any (:values) or :withoutReport and value is null)
          and (:modality::varchar is null and :addressee::varchar is null or id in (
            select t.provision_id from tag t
            where t.removed_at is null
              and (:modality::varchar is null or t.modality = :modality)
              and case :addressee::varchar when 'STATES' then t.states
                    when 'INDUSTRY' then t.industry when 'AGENCIES' then t.agencies
                    else true end))
          and (:authority::varchar is null
            or case when :authority = '' then authority is null
                 else :authority = any (regexp_split_to_array(authority, {separator})) end)
          and not (:withoutEvidence and coalesce(evidenced, false))
          and (:due::varchar is null or due = :due)
          and (:anyReason
            or value is null and 'NO_REPORT' = any (:reasons)
            or value is not null and not settled and 'OPEN' = any (:reasons)
            or due = any (:reasons)
            or to_check and 'TO_CHECK' = any (:reasons)
            or stale and 'STALE' = any (:reasons)
            or unproven and 'UNPROVEN' = any (:reasons)
            or point_open and 'POINT_OPEN' = any (:reasons)
            or points_settled and 'POINTS_SETTLED' = any (:reasons)) as wanted
        from item
      ), anchor as (
        select cast(:key as bigint) as key, coalesce(d.rank, passed.rank) as rank,
          case when d.id is null then 2147483647 else a.position end as position
        from provision a
        join policy_document seen on seen.id = a.document_id
        left join document d on d.slug = seen.slug
        cross join lateral (
          select count(*) as rank from document o
          where (o.citation, o.slug) < (coalesce(seen.symbol, seen.title), seen.slug)
        ) passed
        where a.id = :anchor
      ), slice as (
        select * from sorted
        where wanted and (not :anchored
          or (key, rank, position) {after} (select a.key, a.rank, a.position from anchor a))
        order by key {direction}, rank {direction}, position {direction}
        limit :limit
      ), counted as (
        select
          count(*) filter (where wanted) as found,
          count(*) filter (where wanted and due = 'OVERDUE') as found_overdue,
          count(*) filter (where wanted and due = 'SOON') as found_soon,
          count(*) filter (where wanted and due = 'LATER') as found_later,
          count(*) filter (where wanted and due = 'NONE') as found_none,
          count(*) filter (where wanted and due = 'SETTLED') as found_settled,
          count(*) filter (where wanted and (not :anchored
            or (key, rank, position) {after} (select a.key, a.rank, a.position from anchor a)))
            as ahead,
          count(*) as "all",
          count(*) filter (where not settled or to_check) as open,
          count(*) filter (where due = 'OVERDUE') as overdue,
          count(*) filter (where due = 'SOON') as soon,
          count(*) filter (where to_check) as to_check,
          count(*) filter (where stale) as stale,
          count(*) filter (where unproven or point_open or points_settled) as contradictory,
          count(*) filter (where value = 'NOT_STARTED') as not_started,
          count(*) filter (where value = 'PLANNED') as planned,
          count(*) filter (where value = 'IN_PROGRESS') as in_progress,
          count(*) filter (where value = 'PARTLY_IMPLEMENTED') as partly_implemented,
          count(*) filter (where value = 'IMPLEMENTED') as implemented,
          count(*) filter (where value = 'DECLINED') as declined,
          count(*) filter (where value = 'NOT_APPLICABLE') as not_applicable
        from sorted
      )
      """
          .replace("{separator}", SEPARATOR);

  /** At least one row: what was counted is told even where no item is wanted. */
  private static final String SLICE =
      """
      select c.found, c.found_overdue, c.found_soon, c.found_later, c.found_none, c.found_settled,
        c.ahead, c."all", c.open, c.overdue, c.soon, c.to_check as all_to_check,
        c.stale as all_stale, c.contradictory, c.not_started, c.planned, c.in_progress,
        c.partly_implemented, c.implemented, c.declined, c.not_applicable,
        s.id, d.slug, d.version as document_version, d.citation, d.organization, p.e_id, p.label,
        p.kind, case when length(p.text) <= 120 then p.text
          else regexp_replace(left(p.text, 120), '\\s+\\S*$', '') || ' …' end as text,
        coalesce(r.version, 0) as version, s.value, s.due_on, s.due, s.authority,
        coalesce(jsonb_array_length(r.evidence), 0) as evidence, s.changed_at, s.confirmed_at,
        s.to_check, s.stale, s.unproven, s.point_open, s.points_settled, s.key, s.rank, s.position
      from counted c
      left join slice s on true
      left join document d on d.id = s.document_id
      left join provision p on p.id = s.id
      left join status_report r on r.provision_id = s.id and r.iso2 = :iso2
      order by s.key, s.rank, s.position
      """;

  private WorklistSql() {}

  /** The question for the first part of the lists of several states, one state after the other. */
  static String slices(WorklistOrder order) {
    return "select asked.iso2, list.* from unnest(cast(:states as varchar[])) asked(iso2) cross join lateral ("
        + slice(order, false).replace(":iso2", "asked.iso2")
        + ") list order by asked.iso2, list.key, list.rank, list.position";
  }

  /** The question for a part of a list, read forwards or backwards from where it is anchored. */
  static String slice(WorklistOrder order, boolean backwards) {
    return DUTY
        + SORTED
            .formatted(order.key())
            .replace("{after}", backwards ? "<" : ">")
            .replace("{direction}", backwards ? "desc" : "asc")
        + SLICE;
  }
}
