-- One journal over what is kept, and the chain that shows whether the steps of reports are still those
-- that were written.

-- Each step keeps a digest of what it says and of the digest of the step before it: so who changes,
-- takes away or puts in a step behind the triggers' back has to rewrite all later ones of that report.
-- slug is the document in all its versions, so that its history is found without its provisions.
alter table status_change
  add column slug varchar(120) collate "C",
  add column digest bytea;

-- What the digest covers, the same in every session: JSON as PostgreSQL writes it, instants in UTC.
create function status_step_text(c status_change) returns text language sql stable parallel safe
return jsonb_build_array(
  c.provision_id, c.iso2, c.version, c.carried, c.value, c.note, c.authority, c.due_on, c.evidence,
  c.source, c.assessed_by, c.to_check, c.confirmation, c.reason,
  to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), c.changed_by,
  to_char(c.confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), c.confirmed_by)::text;

create function status_step_digest(c status_change, before bytea) returns bytea
language sql stable parallel safe
return sha256(convert_to(
  coalesce(encode(before, 'hex'), '') || ' ' || status_step_text(c), 'UTF8'));

-- A step follows the version before or, being a copy on a new version of the document, the step that it
-- is a copy of.
create function join_status_chain() returns trigger language plpgsql as $$
declare
  place record;
begin
  select d.slug, p.predecessor_id into place
  from provision p join policy_document d on d.id = p.document_id
  where p.id = new.provision_id;
  new.slug := place.slug;
  new.digest := status_step_digest(new, (
    select b.digest from status_change b
    where b.provision_id = case when new.carried then place.predecessor_id else new.provision_id end
      and b.iso2 = new.iso2
      and b.version = case when new.carried then new.version else new.version - 1 end));
  return new;
end $$;

-- The steps so far join their chains, each after the one that it follows. Nothing that was said is
-- touched, so the triggers that keep it rest.
alter table status_change disable trigger user;
do $$
declare
  text_version integer;
  step integer;
  steps integer[] := array(select distinct version from status_change order by version);
begin
  for text_version in select distinct version from policy_document order by version loop
    foreach step in array steps loop
      update status_change c
      set slug = d.slug,
          digest = status_step_digest(c, (
            select b.digest from status_change b
            where b.provision_id = case when c.carried then p.predecessor_id else c.provision_id end
              and b.iso2 = c.iso2
              and b.version = case when c.carried then c.version else c.version - 1 end))
      from provision p join policy_document d on d.id = p.document_id
      where p.id = c.provision_id and d.version = text_version and c.version = step;
    end loop;
  end loop;
end $$;
alter table status_change enable trigger user;

alter table status_change
  alter column slug set not null,
  alter column digest set not null;
create trigger status_change_joins_its_chain
  before insert on status_change
  for each row execute function join_status_chain();

-- The journal is read from its end, as a whole or of one state, person or document.
create index status_change_by_time on status_change (changed_at, id) where not carried;
create index status_change_of_state on status_change (iso2, changed_at, id) where not carried;
create index status_change_by_person on status_change (changed_by, changed_at, id) where not carried;
create index status_change_of_document on status_change (slug, changed_at, id) where not carried;
create index tag_by_time on tag (created_at, id);
create index tag_removed on tag (removed_at, id) where removed_at is not null;
create index decision_by_time on suggestion_decision (decided_at, id);
create index decision_of_tag on suggestion_decision (tag_id) where tag_id is not null;

-- What a step of a report, or a tag, says, field by field, each as a list of texts.
create function status_said(c status_change) returns jsonb language sql stable parallel safe
return jsonb_build_object(
  'VALUE', array[c.value], 'DUE_ON', array[c.due_on], 'AUTHORITY', array[c.authority],
  'NOTE', array[c.note], 'SOURCE', array[nullif(c.source, 'SELF_REPORTED')],
  'ASSESSED_BY', array[c.assessed_by],
  'EVIDENCE', array(
    select (e.item ->> 'reference') || coalesce(' · SHA-256 ' || (e.item -> 'file' ->> 'sha256'), '')
    from jsonb_array_elements(c.evidence) with ordinality e (item, n) order by e.n));

create function tag_words(modality text, states boolean, industry boolean, agencies boolean)
returns text language sql immutable parallel safe
return modality || case when states then ' STATES' else '' end
  || case when industry then ' INDUSTRY' else '' end
  || case when agencies then ' AGENCIES' else '' end;

create function tag_said(t tag) returns jsonb language sql stable parallel safe
return jsonb_build_object(
  'TAG', array[tag_words(t.modality, t.states, t.industry, t.agencies)], 'QUOTE', array[t.quote]);

create function link_said(l provision_link) returns jsonb language sql stable parallel safe
return jsonb_build_object(
  'LINK', array[l.kind], 'NOTE', array[l.note],
  'OTHER', array(
    select coalesce(d.symbol, d.title) || ', ' || p.label
    from provision p join policy_document d on d.id = p.document_id where p.id = l.to_id));

-- Checks of all chains. A check goes through the provisions in batches; one that has not moved for a
-- while has ended with its server.
create table chain_check (
  id          bigint      generated always as identity primary key,
  started_at  timestamptz not null,
  started_by  varchar(60) not null,
  total       bigint      not null,
  checked     bigint      not null default 0,
  flawed      bigint      not null default 0,
  moved_at    timestamptz not null,
  finished_at timestamptz
);

-- What did not fit, as far as a person will look at it.
create table chain_flaw (
  check_id     bigint      not null references chain_check,
  provision_id bigint      not null references provision,
  iso2         varchar(2)  not null references member_state,
  version      integer     not null,
  kind         varchar(20) not null check (kind in ('GAP', 'ALTERED', 'REPORT')),
  primary key (check_id, provision_id, iso2, version, kind)
);
create trigger chain_flaw_is_append_only
  before update or delete on chain_flaw
  for each row execute function refuse_rewriting_history();
create trigger chain_check_is_never_deleted
  before delete on chain_check
  for each row execute function refuse_rewriting_history();
