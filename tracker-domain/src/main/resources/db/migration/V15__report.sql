-- Who a claim comes from, when it was last said or confirmed, why a step was made, and files as evidence.

-- A report says whose claim it is; who assessed it is named where somebody else than the state did.
-- changed_at is when its content was last changed, confirmed_at when it was last said or confirmed.
alter table status_report
  add column source varchar(30) not null default 'SELF_REPORTED',
  add column assessed_by varchar(300),
  add column confirmed_at timestamptz,
  add column confirmed_by varchar(60),
  add constraint status_source check (source in ('SELF_REPORTED', 'INDEPENDENTLY_ASSESSED')),
  add constraint status_assessor check (
    (source = 'INDEPENDENTLY_ASSESSED') = (coalesce(trim(assessed_by), '') <> ''));

-- Of a step, changed_at is its own moment; reason is why it was made (a bulk update, a spreadsheet),
-- which is not the note of the state; confirmation says that it changed nothing.
alter table status_change
  add column source varchar(30) not null default 'SELF_REPORTED',
  add column assessed_by varchar(300),
  add column confirmed_at timestamptz,
  add column confirmed_by varchar(60),
  add column reason varchar(1000),
  add column confirmation boolean not null default false,
  add constraint status_change_source
    check (source in ('SELF_REPORTED', 'INDEPENDENTLY_ASSESSED')),
  add constraint status_change_reason check (
    value not in ('DECLINED', 'NOT_APPLICABLE') or coalesce(trim(note), '') <> ''),
  add constraint status_change_assessor check (
    (source = 'INDEPENDENTLY_ASSESSED') = (coalesce(trim(assessed_by), '') <> ''));

-- What was said so far was confirmed when it was said. The new columns are filled in, nothing that
-- was said is touched, so the triggers that keep history and superseded versions as they are rest.
alter table status_report disable trigger user;
update status_report set confirmed_at = changed_at, confirmed_by = changed_by;
alter table status_report enable trigger user;
alter table status_change disable trigger user;
update status_change c
set confirmed_at = c.changed_at, confirmed_by = c.changed_by,
    confirmation = exists (
      select from status_change b
      where b.provision_id = c.provision_id and b.iso2 = c.iso2 and b.version = c.version - 1
        and b.to_check and not c.to_check
        and (b.value, b.evidence) = (c.value, c.evidence)
        and (b.note, b.authority, b.due_on) is not distinct from (c.note, c.authority, c.due_on));
alter table status_change enable trigger user;

alter table status_report
  alter column confirmed_at set not null,
  alter column confirmed_by set not null;
alter table status_change
  alter column confirmed_at set not null,
  alter column confirmed_by set not null;

-- The bytes of files stand apart, so that no list loads them, and the same bytes are there once.
create table evidence_content (
  sha256 varchar(64) primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes  bytea       not null check (length(bytes) > 0)
);

-- A file as it was attached to the report of a state on a provision. Until a step of the history
-- names it, it waits for the form of who sent it.
create table evidence_file (
  id           bigint generated always as identity primary key,
  sha256       varchar(64)  not null references evidence_content,
  name         varchar(255) not null check (name <> ''),
  media_type   varchar(100) not null,
  size         integer      not null check (size > 0),
  provision_id bigint       not null references provision,
  iso2         varchar(2)   not null references member_state,
  uploaded_at  timestamptz  not null,
  uploaded_by  varchar(60)  not null
);
create index evidence_file_of_content on evidence_file (sha256);
create index evidence_file_of_report on evidence_file (provision_id, iso2);
create index evidence_file_by_time on evidence_file (uploaded_at);

-- Which steps of the history name a file: no such file can be deleted.
create table status_change_file (
  file_id   bigint not null references evidence_file,
  change_id bigint not null references status_change,
  primary key (file_id, change_id)
);
create function note_evidence_files() returns trigger language plpgsql as $$
begin
  insert into status_change_file (file_id, change_id)
  select distinct (each -> 'file' ->> 'id')::bigint, new.id
  from jsonb_array_elements(new.evidence) each
  where each -> 'file' ->> 'id' is not null;
  return null;
end $$;
create trigger evidence_files_are_noted
  after insert on status_change
  for each row when (new.evidence @? '$[*].file.id')
  execute function note_evidence_files();

create trigger status_change_file_is_append_only
  before update or delete on status_change_file
  for each row execute function refuse_rewriting_history();
create trigger status_change_file_is_never_truncated
  before truncate on status_change_file
  execute function refuse_rewriting_history();
create trigger evidence_file_is_never_rewritten
  before update on evidence_file
  for each row execute function refuse_rewriting_history();
create trigger evidence_content_is_never_rewritten
  before update on evidence_content
  for each row execute function refuse_rewriting_history();
