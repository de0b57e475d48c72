-- Large texts are stored in the background too: somebody accepts them (SUBMITTED), a worker stores
-- them (STORING). What cannot be stored goes back to people (READY) with the reason. What nobody
-- touches for long is discarded, with that reason.
alter table upload drop constraint upload_state_check;
alter table upload add constraint upload_state_check check (state in
  ('WAITING', 'READING', 'READY', 'SUBMITTED', 'STORING', 'REJECTED', 'ACCEPTED', 'DISCARDED'));
alter table upload drop constraint upload_stage_check;
alter table upload add constraint upload_stage_check check (stage in ('READ', 'SPLIT', 'STORE'));
alter table upload drop constraint upload_check;
alter table upload add constraint upload_reason_check
  check (state in ('READY', 'DISCARDED') or (state = 'REJECTED') = (reason is not null));

-- Of which document it is to be a new version; without a slug it is a document of its own.
alter table upload
  add column target_slug    varchar(120),
  add column target_version integer;

-- attempt tells workers from one another for good; tries counts those that died of the same work.
alter table upload add column tries integer not null default 0;

drop index upload_open_once;
create unique index upload_open_once on upload (sha256)
  where state in ('WAITING', 'READING', 'READY', 'SUBMITTED', 'STORING');
drop index upload_to_read;
create index upload_to_do on upload (id)
  where state in ('WAITING', 'READING', 'SUBMITTED', 'STORING');
