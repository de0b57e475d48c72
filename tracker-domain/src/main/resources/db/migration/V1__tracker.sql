-- The tracker's data: texts and their provisions, tags, states, status and its history, accounts.
-- Times are instants (timestamptz); dates are calendar days without a zone.

create table member_state (
  iso2    varchar(2)      primary key,
  iso3    varchar(3)      not null unique,
  name_de varchar(120) not null,
  name_en varchar(120) not null
);

-- Both ends belong to the membership; an empty member_from lies before any document here.
create table membership (
  id           bigint generated always as identity primary key,
  organization varchar(10) not null check (organization in ('UN', 'OSCE', 'EU', 'G7')),
  iso2         varchar(2)     not null references member_state,
  member_from  date,
  member_until date,
  unique (organization, iso2),
  check (member_until is null or member_from is null or member_from <= member_until)
);

create table policy_document (
  id            bigint generated always as identity primary key,
  slug          varchar(120) not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  symbol        varchar(120),
  title         text         not null check (title <> ''),
  organization  varchar(10)  not null check (organization in ('UN', 'OSCE', 'EU', 'G7')),
  body          varchar(200),
  type          varchar(120),
  adopted_on    date,
  language      varchar(10)  not null,
  version       integer      not null default 1,
  source_name   varchar(255) not null,
  source_sha256 varchar(64)     not null unique,
  ingested_at   timestamptz  not null,
  ingested_by   varchar(60)  not null
);

-- Which states a document binds: the members of its organization on the day of its adoption or,
-- where that is unknown, on the day it came in. Both ends of a membership belong to it.
create view bound_state as
select d.id as document_id, m.iso2
from policy_document d
join membership m on m.organization = d.organization
  and coalesce(d.adopted_on, (d.ingested_at at time zone 'Europe/Berlin')::date)
    between coalesce(m.member_from, '-infinity') and coalesce(m.member_until, 'infinity');

-- The original bytes stand apart, so that no list ever loads them.
create table document_source (
  document_id bigint primary key references policy_document,
  bytes       bytea  not null
);

create table provision (
  id          bigint generated always as identity primary key,
  document_id bigint       not null references policy_document,
  e_id        varchar(160) not null,
  label       varchar(120) not null,
  kind        varchar(20)  not null
              check (kind in ('RECITAL', 'OPERATIVE', 'POINT', 'KEY_ACTION', 'NARRATIVE')),
  parent_id   bigint references provision,
  heading     text,
  position    integer      not null,
  text        text         not null check (text <> ''),
  unique (document_id, e_id),
  unique (document_id, label),
  unique (document_id, position)
);

create table footnote (
  provision_id bigint      not null references provision,
  position     integer     not null,
  mark         varchar(20) not null,
  text         text        not null,
  text_offset  integer,
  primary key (provision_id, position)
);

-- A tag is never rewritten: changing it retires it and sets a new one in its place,
-- so what was tagged on any past day can be read from these rows.
create table tag (
  id           bigint generated always as identity primary key,
  provision_id bigint      not null references provision,
  modality     varchar(20) not null check (modality in ('OBLIGATION', 'REQUEST', 'RECOMMENDATION')),
  states       boolean     not null,
  industry     boolean     not null,
  agencies     boolean     not null,
  quote        text,
  start_offset integer,
  end_offset   integer,
  origin       varchar(20) not null check (origin in ('PERSON')),
  state        varchar(20) not null check (state in ('CONFIRMED')),
  created_at   timestamptz not null,
  created_by   varchar(60) not null,
  removed_at   timestamptz,
  removed_by   varchar(60),
  check (states or industry or agencies),
  check ((quote is null) = (start_offset is null) and (quote is null) = (end_offset is null)),
  check ((removed_at is null) = (removed_by is null))
);
create index tag_of_provision on tag (provision_id);

create table status_report (
  id           bigint generated always as identity primary key,
  provision_id bigint      not null references provision,
  iso2         varchar(2)     not null references member_state,
  version      integer     not null check (version > 0),
  value        varchar(30) not null,
  note         text,
  authority    varchar(300),
  due_on       date,
  evidence     jsonb       not null default '[]',
  changed_at   timestamptz not null,
  changed_by   varchar(60) not null,
  unique (provision_id, iso2),
  constraint status_value check (value in ('NOT_STARTED', 'PLANNED', 'IN_PROGRESS',
    'PARTLY_IMPLEMENTED', 'IMPLEMENTED', 'DECLINED', 'NOT_APPLICABLE')),
  constraint status_reason check (
    value not in ('DECLINED', 'NOT_APPLICABLE') or coalesce(trim(note), '') <> '')
);
create index status_report_of_state on status_report (iso2, provision_id);

-- One row per version of a report: its whole content as it was saved. The step before it has the old values.
create table status_change (
  id           bigint generated always as identity primary key,
  provision_id bigint      not null references provision,
  iso2         varchar(2)     not null references member_state,
  version      integer     not null check (version > 0),
  value        varchar(30) not null,
  note         text,
  authority    varchar(300),
  due_on       date,
  evidence     jsonb       not null,
  changed_at   timestamptz not null,
  changed_by   varchar(60) not null,
  unique (provision_id, iso2, version)
);

create table account (
  id            bigint generated always as identity primary key,
  username      varchar(60)  not null unique,
  display_name  varchar(120) not null,
  password_hash varchar(200) not null,
  enabled       boolean      not null default true,
  created_at    timestamptz  not null
);

create table account_role (
  account_id bigint      not null references account,
  role       varchar(20) not null check (role in ('ANALYST', 'COORDINATOR', 'AUDITOR', 'ADMIN')),
  primary key (account_id, role)
);

create table account_state (
  account_id bigint  not null references account,
  iso2       varchar(2) not null references member_state,
  primary key (account_id, iso2)
);

-- History is written once.
create function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
  raise exception 'history in % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger status_change_is_append_only
  before update or delete on status_change
  for each row execute function refuse_rewriting_history();
create trigger status_change_is_never_truncated
  before truncate on status_change
  execute function refuse_rewriting_history();
create trigger tag_is_never_deleted
  before delete on tag
  for each row execute function refuse_rewriting_history();

create function retire_tag_only_once() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null
     or (to_jsonb(new) - '{removed_at,removed_by}'::text[])
        <> (to_jsonb(old) - '{removed_at,removed_by}'::text[]) then
    raise exception 'a tag can only be retired, and only once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger tag_is_only_retired
  before update on tag
  for each row execute function retire_tag_only_once();

-- What the search index follows: one row per touched provision, in the order of transactions.
-- Readers take only rows whose transaction is below pg_snapshot_xmin(pg_current_snapshot()),
-- so that a slow transaction is never passed over.
create table provision_change (
  id           bigint generated always as identity primary key,
  xid          xid8   not null default pg_current_xact_id(),
  provision_id bigint not null
);
create index provision_change_in_order on provision_change (xid, id);

create function note_provision_change() returns trigger language plpgsql as $$
begin
  insert into provision_change (provision_id)
  values (case tg_table_name
            when 'provision' then (to_jsonb(coalesce(new, old)) ->> 'id')::bigint
            else (to_jsonb(coalesce(new, old)) ->> 'provision_id')::bigint
          end);
  return null;
end $$;
create trigger provision_is_noted
  after insert or update or delete on provision
  for each row execute function note_provision_change();
create trigger tag_is_noted
  after insert or update or delete on tag
  for each row execute function note_provision_change();
