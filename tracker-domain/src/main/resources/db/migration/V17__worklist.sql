-- A worklist reads all that a state reports, and needs little of each: it finds that in the index,
-- without touching the rows.
alter table status_report disable trigger user; -- nothing that was said changes
alter table status_report
  add column evidenced boolean not null generated always as (evidence <> '[]') stored;
alter table status_report enable trigger user;
drop index status_report_of_state;
create index status_report_of_state on status_report (iso2, provision_id)
  include (value, due_on, authority, evidenced, to_check, changed_at, confirmed_at);

drop index provision_counted;
create index provision_counted on provision (document_id, id)
  include (parent_id, position) where counts;
