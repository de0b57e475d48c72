-- A provision is locked whether it counts or not, and only then asked (offset 0): else one that begins to
-- count at the same moment was passed over without waiting, and its report was never counted.
create or replace function tally_new_reports() returns trigger language plpgsql as $$
begin
  perform add_to_status_tally(array(
    select (r.document_id, r.iso2, null, r.value, r.reports)::status_count
    from (
      select p.document_id, n.iso2, n.value, count(*) as reports
      from (select * from said order by provision_id) n
      cross join lateral (
        select p.document_id, p.counts from provision p
        where p.id = n.provision_id
        for share offset 0
      ) p
      where p.counts
      group by p.document_id, n.iso2, n.value
    ) r));
  return null;
end $$;

create or replace function tally_changed_reports() returns trigger language plpgsql as $$
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
        select p.document_id, p.counts from provision p
        where p.id = s.provision_id
        for share offset 0
      ) p
      where p.counts
      group by p.document_id, s.iso2, s.value
      having sum(s.reports) <> 0
    ) r));
  return null;
end $$;

-- Memberships change with migrations; who was bound is then counted anew for all months.
create function count_after_membership() returns trigger language plpgsql as $$
begin
  perform count_all_reports();
  return null;
end $$;
create trigger membership_is_counted
  after insert or update or delete on membership
  for each statement execute function count_after_membership();

-- What was passed over so far.
select count_all_reports();
