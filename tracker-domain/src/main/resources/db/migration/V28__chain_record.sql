-- What a check of the chains saw, so that the next one notices what is gone since: steps at the end of
-- a report together with the report, whole reports, provisions with all that states said about them.

-- The last step of a report. The digest is written as text, which is the same in every session.
create type chain_head as (
  iso2    varchar(2),
  version integer,
  digest  text
);

-- The last steps of all reports on a provision. A step that is gone, or another one than it was, stays
-- here for the checks to come. Only the record of the latest check is kept.
create table chain_record (
  check_id         bigint       not null references chain_check,
  provision_id     bigint       not null, -- of a provision that may be gone, too
  slug             varchar(120) not null,
  document_version integer      not null,
  e_id             varchar(160) not null,
  heads            chain_head[] not null,
  primary key (check_id, provision_id)
);

-- One digest over the whole record of a check: so that the record cannot be changed unnoticed.
create function chain_record_digest(of_check bigint) returns text language sql stable
return (
  select encode(sha256(coalesce(
    string_agg(
      sha256(convert_to(
        jsonb_build_array(r.provision_id, r.slug, r.document_version, r.e_id, r.heads)::text, 'UTF8')),
      '' order by r.provision_id),
    '')), 'hex')
  from chain_record r
  where r.check_id = of_check);

alter table chain_check
  add column compared_id    bigint references chain_check, -- the check whose record it went by
  add column record_digest  text,                          -- once it is finished
  add column record_altered boolean not null default false; -- the record that it went by

-- A flaw may be about a provision that is gone.
alter table chain_flaw
  drop constraint chain_flaw_provision_id_fkey,
  drop constraint chain_flaw_kind_check,
  add constraint chain_flaw_kind_check
    check (kind in ('GAP', 'ALTERED', 'REPORT', 'REMOVED', 'REPLACED'));
