-- A row of policy_document is one version of a text, with provisions, source file and bound states
-- of its own. Of the versions at one address the one that nothing has superseded yet is in force.
alter table policy_document
  drop constraint policy_document_slug_key,
  add column superseded_at timestamptz,
  add column supersedes_id bigint unique references policy_document,
  add constraint policy_document_slug_version_key unique (slug, version),
  add constraint version_after_another check ((version = 1) = (supersedes_id is null)),
  add constraint superseded_after_ingest check (superseded_at >= ingested_at);
create unique index version_in_force on policy_document (slug) where superseded_at is null;

-- What a day in the past shows rests on superseded versions.
create trigger superseded_version_is_kept
  before update or delete on policy_document
  for each row when (old.superseded_at is not null)
  execute function refuse_rewriting_history();

alter table provision
  add column predecessor_id bigint unique references provision,
  add column text_changed boolean not null default false,
  add constraint change_needs_predecessor check (predecessor_id is not null or not text_changed);

-- A tag that a new version took over from the one before. Where the text changed it is to be
-- checked; lost_quote are words that it rested on and that no longer stand in the text.
alter table tag
  add column carried_from bigint unique references tag,
  add column lost_quote text,
  drop constraint tag_state_check,
  add constraint tag_state_check check (state in ('CONFIRMED', 'TO_CHECK')),
  add constraint tag_to_check_was_carried check (state = 'CONFIRMED' or carried_from is not null),
  add constraint tag_lost_quote check (lost_quote is null or state = 'TO_CHECK' and quote is null);

-- Reports are taken over as they are, with the version they had; of changed text they are to be
-- checked until the state confirms them or reports anew. The copy in the history is no step of it.
alter table status_report
  add column to_check boolean not null default false;
alter table status_change
  add column to_check boolean not null default false,
  add column carried boolean not null default false;

-- Nobody writes on a version that is no longer in force. Whoever accepts a new version holds the
-- document's row, so that a writer waits here and learns of it.
create function refuse_superseded() returns trigger language plpgsql as $$
begin
  perform 1
  from policy_document d
  where d.id = (select p.document_id from provision p where p.id = new.provision_id)
    and d.superseded_at is null
  for share;
  if not found then
    raise exception 'this version of the document is no longer in force'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger tag_is_on_version_in_force
  before insert or update on tag
  for each row execute function refuse_superseded();
create trigger status_report_is_on_version_in_force
  before insert or update on status_report
  for each row execute function refuse_superseded();

-- The search index holds what is in force only.
create function note_superseded_provisions() returns trigger language plpgsql as $$
begin
  insert into provision_change (provision_id)
  select p.id from provision p where p.document_id = new.id;
  return null;
end $$;
create trigger superseded_version_is_noted
  after update of superseded_at on policy_document
  for each row execute function note_superseded_provisions();
