-- Which state's report a change is about. Where it is empty the provision itself changed: whoever
-- follows reads it anew; for a report it is enough to read what the state says now.
alter table provision_change add column state varchar(2);

-- Many reports may come at once, so they are noted by statement, not by row.
create function note_status_reports() returns trigger language plpgsql as $$
begin
  insert into provision_change (provision_id, state)
  select r.provision_id, r.iso2 from changed r;
  return null;
end $$;
create trigger new_status_report_is_noted
  after insert on status_report
  referencing new table as changed
  for each statement execute function note_status_reports();
create trigger changed_status_report_is_noted
  after update on status_report
  referencing new table as changed
  for each statement execute function note_status_reports();
create trigger removed_status_report_is_noted
  after delete on status_report
  for each row execute function note_provision_change();
