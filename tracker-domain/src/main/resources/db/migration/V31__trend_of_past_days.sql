-- How far the states had come at the end of each month: what the history says of that day, by the same
-- functions as "as of" views, written down once the month is over. Months added up of what moved in them
-- knew nothing of memberships that begin or end without anybody writing.
drop trigger status_change_is_tallied on status_change;
drop trigger new_provision_is_tallied on provision;
drop trigger superseded_version_is_tallied on policy_document;
drop trigger document_binding_is_tallied on document_binding;
drop function tally_steps, tally_new_provisions, tally_superseded, tally_binding,
  add_to_status_trend;
drop view counted_step;
drop table status_trend;

create table status_trend (
  slug               varchar(120) not null,
  month              date         not null check (extract(day from month) = 1),
  owed               bigint       not null,
  not_started        bigint       not null,
  planned            bigint       not null,
  in_progress        bigint       not null,
  partly_implemented bigint       not null,
  implemented        bigint       not null,
  declined           bigint       not null,
  not_applicable     bigint       not null,
  primary key (slug, month)
);

-- Each document in the version that was in force at the end of a month.
create function tally_month(of_month date) returns void language plpgsql as $$
declare
  before timestamptz := (of_month + interval '1 month') at time zone 'Europe/Berlin';
begin
  insert into status_trend (slug, month, owed, not_started, planned, in_progress,
    partly_implemented, implemented, declined, not_applicable)
  with bound as materialized (
    select b.document_id, b.iso2 from bound_state_as_of(before) b
  ), counted as materialized (
    select p.id, p.document_id from counted_provision_as_of(before) p
  ), said as (
    select p.document_id, c.value, count(*) as reports
    from (
      select distinct on (c.provision_id, c.iso2) c.provision_id, c.iso2, c.value
      from status_change c
      where c.changed_at < before
      order by c.provision_id, c.iso2, c.version desc
    ) c
    join counted p on p.id = c.provision_id
    join bound b on b.document_id = p.document_id and b.iso2 = c.iso2
    group by p.document_id, c.value
  )
  select d.slug, of_month,
    (select count(*) from bound b where b.document_id = d.id)
      * (select count(*) from counted p where p.document_id = d.id),
    coalesce(sum(s.reports) filter (where s.value = 'NOT_STARTED'), 0),
    coalesce(sum(s.reports) filter (where s.value = 'PLANNED'), 0),
    coalesce(sum(s.reports) filter (where s.value = 'IN_PROGRESS'), 0),
    coalesce(sum(s.reports) filter (where s.value = 'PARTLY_IMPLEMENTED'), 0),
    coalesce(sum(s.reports) filter (where s.value = 'IMPLEMENTED'), 0),
    coalesce(sum(s.reports) filter (where s.value = 'DECLINED'), 0),
    coalesce(sum(s.reports) filter (where s.value = 'NOT_APPLICABLE'), 0)
  from policy_document d
  left join said s on s.document_id = d.id
  where d.ingested_at < before and (d.superseded_at is null or d.superseded_at >= before)
  group by d.id
  on conflict do nothing; -- another tracker was quicker
end $$;

-- The months that ended before an instant and are not written down yet.
create function tally_past_months(before timestamptz) returns void language plpgsql as $$
declare
  past date;
begin
  for past in
    select m.month::date
    from generate_series((select month_of(min(d.ingested_at)) from policy_document d),
      month_of(before) - interval '1 month', interval '1 month') m (month)
    where not exists (select from status_trend t where t.month = m.month)
    order by m.month
  loop
    perform tally_month(past);
  end loop;
end $$;

create or replace function tally_changed_provisions() returns trigger language plpgsql as $$
begin
  perform add_to_status_tally(array(
    select (m.document_id, r.iso2, null, r.value, sum(m.sign))::status_count
    from (
      select n.id, n.document_id, case when n.counts then 1 else -1 end as sign
      from provision_before o join provision_after n on n.id = o.id and n.counts <> o.counts
    ) m
    cross join lateral (
      select r.iso2, r.value from status_report r where r.provision_id = m.id offset 0
    ) r
    group by m.document_id, r.iso2, r.value));
  return null;
end $$;

-- A migration that corrects a membership changes past days.
drop trigger membership_is_counted on membership;
drop function count_after_membership;
create function tally_months_anew() returns trigger language plpgsql as $$
begin
  delete from status_trend;
  perform tally_past_months(now() - interval '15 minutes');
  return null;
end $$;
create trigger corrected_membership_moves_past_months
  after insert or update or delete on membership
  for each statement execute function tally_months_anew();

-- Counts everything anew: so whoever switched the triggers off makes up for it.
create or replace function count_all_reports() returns void language plpgsql as $$
begin
  lock table status_report, status_change, provision, document_binding in share row exclusive mode;
  truncate status_tally, status_trend;
  perform add_to_status_tally(array(
    select (r.document_id, r.iso2, null, r.value, r.reports)::status_count
    from (
      select p.document_id, r.iso2, r.value, count(*) as reports
      from status_report r join provision p on p.id = r.provision_id and p.counts
      group by p.document_id, r.iso2, r.value
    ) r));
  perform tally_past_months(now() - interval '15 minutes');
end $$;

select tally_past_months(now() - interval '15 minutes');
