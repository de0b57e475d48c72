-- How far the states have come, counted while they report: the overview reads some rows for each
-- document instead of a million reports. Only provisions that count are in here.

-- The reports on each version of a text by state: the sum of a pair's rows. A writer adds a row of its
-- own and puts together what nobody else holds, so that no writer waits for another.
create table status_tally (
  id                 bigint     generated always as identity primary key,
  document_id        bigint     not null references policy_document on delete cascade,
  iso2               varchar(2) not null references member_state,
  not_started        integer    not null,
  planned            integer    not null,
  in_progress        integer    not null,
  partly_implemented integer    not null,
  implemented        integer    not null,
  declined           integer    not null,
  not_applicable     integer    not null
);
create index status_tally_of_state on status_tally (document_id, iso2);

-- By how much the reports of bound states, and those that they owed, changed in a month, as it was
-- counted then. A version that goes out of force takes its reports out, the next one brings its own:
-- the sums over all versions up to a month tell what held at its end.
create table status_trend (
  id                 bigint  generated always as identity primary key,
  document_id        bigint  not null references policy_document on delete cascade,
  month              date    not null check (extract(day from month) = 1),
  owed               integer not null,
  not_started        integer not null,
  planned            integer not null,
  in_progress        integer not null,
  partly_implemented integer not null,
  implemented        integer not null,
  declined           integer not null,
  not_applicable     integer not null
);
create index status_trend_of_month on status_trend (document_id, month);

-- So many reports more or, below zero, less; without a value so many owed.
create type status_count as (
  document_id bigint,
  iso2        varchar(2),
  month       date,
  value       varchar(30),
  reports     bigint
);

create function month_of(at timestamptz) returns date language sql immutable parallel safe
return date_trunc('month', at at time zone 'Europe/Berlin')::date;

create function add_to_status_tally(counts status_count[]) returns void language sql as $$
  with added as (
    select document_id, iso2,
      sum(case value when 'NOT_STARTED' then reports else 0 end) as not_started,
      sum(case value when 'PLANNED' then reports else 0 end) as planned,
      sum(case value when 'IN_PROGRESS' then reports else 0 end) as in_progress,
      sum(case value when 'PARTLY_IMPLEMENTED' then reports else 0 end) as partly_implemented,
      sum(case value when 'IMPLEMENTED' then reports else 0 end) as implemented,
      sum(case value when 'DECLINED' then reports else 0 end) as declined,
      sum(case value when 'NOT_APPLICABLE' then reports else 0 end) as not_applicable
    from unnest(counts)
    where value is not null
    group by document_id, iso2
  ), free as materialized (
    select t.id from status_tally t join added a using (document_id, iso2)
    for update of t skip locked
  ), taken as (
    delete from status_tally t using free f where t.id = f.id returning t.*
  )
  insert into status_tally (document_id, iso2, not_started, planned, in_progress,
    partly_implemented, implemented, declined, not_applicable)
  select document_id, iso2, sum(not_started), sum(planned), sum(in_progress),
    sum(partly_implemented), sum(implemented), sum(declined), sum(not_applicable)
  from (
    select * from added
    union all
    select document_id, iso2, not_started, planned, in_progress, partly_implemented, implemented,
      declined, not_applicable
    from taken
  ) both_of_them
  group by document_id, iso2
$$;

create function add_to_status_trend(counts status_count[]) returns void language sql as $$
  with added as (
    select document_id, month,
      sum(case when value is null then reports else 0 end) as owed,
      sum(case value when 'NOT_STARTED' then reports else 0 end) as not_started,
      sum(case value when 'PLANNED' then reports else 0 end) as planned,
      sum(case value when 'IN_PROGRESS' then reports else 0 end) as in_progress,
      sum(case value when 'PARTLY_IMPLEMENTED' then reports else 0 end) as partly_implemented,
      sum(case value when 'IMPLEMENTED' then reports else 0 end) as implemented,
      sum(case value when 'DECLINED' then reports else 0 end) as declined,
      sum(case value when 'NOT_APPLICABLE' then reports else 0 end) as not_applicable
    from unnest(counts)
    group by document_id, month
  ), free as materialized (
    select t.id from status_trend t join added a using (document_id, month)
    for update of t skip locked
  ), taken as (
    delete from status_trend t using free f where t.id = f.id returning t.*
  )
  insert into status_trend (document_id, month, owed, not_started, planned, in_progress,
    partly_implemented, implemented, declined, not_applicable)
  select document_id, month, sum(owed), sum(not_started), sum(planned), sum(in_progress),
    sum(partly_implemented), sum(implemented), sum(declined), sum(not_applicable)
  from (
    select * from added
    union all
    select document_id, month, owed, not_started, planned, in_progress, partly_implemented,
      implemented, declined, not_applicable
    from taken
  ) both_of_them
  group by document_id, month
$$;

-- Reports. Whoever changes at the same time whether a provision counts is waited for, or waits and then
-- sees them. Rows are looked up one by one (lateral, offset 0) because a plan is kept for a session: one
-- that was made for very many rows would read whole tables for the single ones after them.
create function tally_new_reports() returns trigger language plpgsql as $$
begin
  perform add_to_status_tally(array(
    select (r.document_id, r.iso2, null, r.value, r.reports)::status_count
    from (
      select p.document_id, n.iso2, n.value, count(*) as reports
      from (select * from said order by provision_id) n
      cross join lateral (
        select p.document_id, p.counts from provision p where p.id = n.provision_id for share
      ) p
      where p.counts
      group by p.document_id, n.iso2, n.value
    ) r));
  return null;
end $$;
create trigger new_status_report_is_tallied
  after insert on status_report
  referencing new table as said
  for each statement execute function tally_new_reports();

create function tally_changed_reports() returns trigger language plpgsql as $$
begin
  perform add_to_status_tally(array(
    select (r.document_id, r.iso2, null, r.value, r.reports)::status_count
    from (
      select p.document_id, s.iso2, s.value, sum(s.reports) as reports
      from (
        select o.provision_id, o.iso2, o.value, -1 as reports from said_before o
        union all
        select n.provision_id, n.iso2, n.value, 1 from said n
        order by provision_id
      ) s
      cross join lateral (
        select p.document_id, p.counts from provision p where p.id = s.provision_id for share
      ) p
      where p.counts
      group by p.document_id, s.iso2, s.value
      having sum(s.reports) <> 0
    ) r));
  return null;
end $$;
create trigger changed_status_report_is_tallied
  after update on status_report
  referencing old table as said_before new table as said
  for each statement execute function tally_changed_reports();

create function tally_removed_reports() returns trigger language plpgsql as $$
begin
  perform add_to_status_tally(array(
    select (r.document_id, r.iso2, null, r.value, -r.reports)::status_count
    from (
      select p.document_id, o.iso2, o.value, count(*) as reports
      from said_before o
      cross join lateral (
        select p.document_id from provision p where p.id = o.provision_id and p.counts offset 0
      ) p
      group by p.document_id, o.iso2, o.value
    ) r));
  return null;
end $$;
create trigger removed_status_report_is_tallied
  after delete on status_report
  referencing old table as said_before
  for each statement execute function tally_removed_reports();

-- Steps of the history as reports that came and went. What a new version took over begins with it,
-- whenever it was said.
create view counted_step as
select c.id, d.id as document_id, c.iso2,
  month_of(case when c.carried then d.ingested_at else c.changed_at end) as month,
  s.value, s.reports
from status_change c
join provision p on p.id = c.provision_id and p.counts
join policy_document d on d.id = p.document_id
left join status_change o on not c.carried and o.provision_id = c.provision_id
  and o.iso2 = c.iso2 and o.version = c.version - 1
cross join lateral (values (c.value, 1), (o.value, -1)) s (value, reports)
where s.value is not null and c.value is distinct from o.value;

create function tally_steps() returns trigger language plpgsql as $$
begin
  perform add_to_status_trend(array(
    select (g.document_id, g.iso2, g.month, g.value, g.reports)::status_count
    from (
      select s.document_id, s.iso2, s.month, s.value, sum(s.reports) as reports
      from steps c
      cross join lateral (select * from counted_step s where s.id = c.id offset 0) s
      group by s.document_id, s.iso2, s.month, s.value
    ) g
    where exists (
      select from bound_state b where b.document_id = g.document_id and b.iso2 = g.iso2 offset 0)));
  return null;
end $$;
create trigger status_change_is_tallied
  after insert on status_change
  referencing new table as steps
  for each statement execute function tally_steps();

-- Provisions that come in, and those that begin or cease to count.
create function tally_new_provisions() returns trigger language plpgsql as $$
begin
  perform add_to_status_trend(array(
    select (n.document_id, null, month_of(d.ingested_at), null, n.provisions * b.states)::status_count
    from (
      select document_id, count(*) as provisions from added where counts group by document_id
    ) n
    join policy_document d on d.id = n.document_id
    cross join lateral (
      select count(*) as states from bound_state b where b.document_id = n.document_id
    ) b));
  return null;
end $$;
create trigger new_provision_is_tallied
  after insert on provision
  referencing new table as added
  for each statement execute function tally_new_provisions();

create function tally_changed_provisions() returns trigger language plpgsql as $$
declare
  moved status_count[] := array(
    select (m.document_id, r.iso2, month_of(now()), r.value, sum(m.sign))::status_count
    from (
      select n.id, n.document_id, case when n.counts then 1 else -1 end as sign
      from provision_before o join provision_after n on n.id = o.id and n.counts <> o.counts
    ) m
    cross join lateral (
      select r.iso2, r.value from status_report r where r.provision_id = m.id offset 0
    ) r
    group by m.document_id, r.iso2, r.value);
begin
  perform add_to_status_tally(moved);
  perform add_to_status_trend(array(
    select m::status_count
    from unnest(moved) m
    where exists (
      select from bound_state b where b.document_id = m.document_id and b.iso2 = m.iso2 offset 0)
    union all
    select (n.document_id, null, month_of(now()), null,
      case when n.counts then 1 else -1 end * b.states)::status_count
    from provision_before o
    join provision_after n on n.id = o.id and n.counts <> o.counts
    cross join lateral (
      select count(*) as states from bound_state b where b.document_id = n.document_id
    ) b));
  return null;
end $$;
create trigger changed_provision_is_tallied
  after update on provision
  referencing old table as provision_before new table as provision_after
  for each statement execute function tally_changed_provisions();

-- A version that goes out of force.
create function tally_superseded() returns trigger language plpgsql as $$
begin
  insert into status_trend (document_id, month, owed, not_started, planned, in_progress,
    partly_implemented, implemented, declined, not_applicable)
  select document_id, month_of(new.superseded_at), -sum(owed), -sum(not_started), -sum(planned),
    -sum(in_progress), -sum(partly_implemented), -sum(implemented), -sum(declined),
    -sum(not_applicable)
  from status_trend
  where document_id = new.id
  group by document_id;
  return null;
end $$;
create trigger superseded_version_is_tallied
  after update of superseded_at on policy_document
  for each row execute function tally_superseded();

-- States that come to be bound or cease to. Who reports at the same time is waited for.
create function tally_binding() returns trigger language plpgsql as $$
declare
  document bigint;
begin
  select d.id into document from policy_document d
  where d.slug = new.slug and d.superseded_at is null
  for no key update;
  perform add_to_status_trend(array(
    with before as (
      select b.iso2 from bound_state_as_of(new.decided_at) b where b.document_id = document
    ), after as (
      select b.iso2 from bound_state b where b.document_id = document
    ), moved as (
      (select iso2, 1 as sign from after except select iso2, 1 from before)
      union all
      (select iso2, -1 from before except select iso2, -1 from after)
    ), provisions as (
      select p.id from provision p where p.document_id = document and p.counts
    )
    select (document, m.iso2, month_of(new.decided_at), r.value, m.sign * r.reports)::status_count
    from moved m
    cross join lateral (
      select null as value, count(*) as reports from provisions
      union all
      select r.value, count(*) from provisions p
      join status_report r on r.provision_id = p.id and r.iso2 = m.iso2
      group by r.value
    ) r
    where new.iso2 is null or m.iso2 = new.iso2));
  return null;
end $$;
create trigger document_binding_is_tallied
  after insert on document_binding
  for each row execute function tally_binding();

-- Counts everything anew; so it begins, and so whoever switched the triggers off makes up for it.
create function count_all_reports() returns void language plpgsql as $$
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
  perform add_to_status_trend(array(
    select (g.document_id, g.iso2, g.month, g.value, g.reports)::status_count
    from (
      select s.document_id, s.iso2, s.month, s.value, sum(s.reports) as reports
      from counted_step s join bound_state b on b.document_id = s.document_id and b.iso2 = s.iso2
      group by s.document_id, s.iso2, s.month, s.value
    ) g
    union all
    select (d.id, null, month_of(d.ingested_at), null, p.provisions * b.states)::status_count
    from policy_document d
    cross join lateral (
      select count(*) as provisions from provision p where p.document_id = d.id and p.counts
    ) p
    cross join lateral (
      select count(*) as states from bound_state b where b.document_id = d.id
    ) b));
  insert into status_trend (document_id, month, owed, not_started, planned, in_progress,
    partly_implemented, implemented, declined, not_applicable)
  select t.document_id, month_of(d.superseded_at), -sum(owed), -sum(not_started), -sum(planned),
    -sum(in_progress), -sum(partly_implemented), -sum(implemented), -sum(declined),
    -sum(not_applicable)
  from status_trend t join policy_document d on d.id = t.document_id
  where d.superseded_at is not null
  group by t.document_id, d.superseded_at;
end $$;
select count_all_reports();
