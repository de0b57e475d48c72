-- Who is bound, and which provisions count. Whoever counts, lists or exports asks what stands here.

-- Decisions of people about whom a text binds, in all its versions: the day whose members are bound
-- (basis), or that a single state is bound or not (rule). MEMBERSHIP takes such a rule back. A
-- decision holds until the next one about the same; it is never rewritten.
create table document_binding (
  id          bigint generated always as identity primary key,
  slug        varchar(120) not null,
  version     integer      not null,
  basis       varchar(20)  check (basis in ('ADOPTION', 'TODAY')),
  iso2        varchar(2)   references member_state,
  rule        varchar(20)  check (rule in ('INCLUDED', 'EXEMPT', 'MEMBERSHIP')),
  reason      text         not null check (trim(reason) <> ''),
  decided_at  timestamptz  not null,
  decided_by  varchar(60)  not null,
  replaced_at timestamptz  check (replaced_at >= decided_at),
  constraint binding_version_read foreign key (slug, version)
    references policy_document (slug, version),
  constraint binding_of_text_or_state
    check ((basis is null) = (iso2 is not null) and (iso2 is null) = (rule is null))
);
create unique index document_binding_in_force on document_binding (slug, iso2)
  nulls not distinct where replaced_at is null;
create index document_binding_of_text on document_binding (slug, iso2, id);

create trigger document_binding_is_never_deleted
  before delete on document_binding
  for each row execute function refuse_rewriting_history();
create trigger document_binding_is_never_truncated
  before truncate on document_binding
  execute function refuse_rewriting_history();

create function replace_binding_only_once() returns trigger language plpgsql as $$
begin
  if old.replaced_at is not null
     or (to_jsonb(new) - 'replaced_at') <> (to_jsonb(old) - 'replaced_at') then
    raise exception 'a decision on bound states can only be replaced, and only once'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger document_binding_is_only_replaced
  before update on document_binding
  for each row execute function replace_binding_only_once();

-- The search index knows who is bound.
create function note_bound_provisions() returns trigger language plpgsql as $$
begin
  insert into provision_change (provision_id)
  select p.id from policy_document d join provision p on p.document_id = d.id
  where d.slug = new.slug and d.superseded_at is null;
  return null;
end $$;
create trigger document_binding_is_noted
  after insert on document_binding
  for each row execute function note_bound_provisions();

-- Whom each version of a text binds by the decisions made before an instant. Without any these are
-- the members of its organization on the day of its adoption or, where that is unknown, on the day it
-- came in; by the basis TODAY the members on the given day. Both ends of a membership belong to it.
-- A state with a rule of its own is bound by that rule alone.
create function bound_state_by(before timestamptz, day date)
returns table (document_id bigint, iso2 varchar(2)) language sql stable parallel safe as $$
  select d.id, m.iso2
  from policy_document d
  left join document_binding t on t.slug = d.slug and t.iso2 is null
    and t.decided_at < before and (t.replaced_at is null or t.replaced_at >= before)
  cross join lateral (
    select case t.basis when 'TODAY' then day
           else coalesce(d.adopted_on, (d.ingested_at at time zone 'Europe/Berlin')::date) end as day
  ) members_on
  join membership m on m.organization = d.organization
    and (m.member_from is null or m.member_from <= members_on.day)
    and (m.member_until is null or m.member_until >= members_on.day)
  where not exists (
    select from document_binding s
    where s.slug = d.slug and s.iso2 = m.iso2 and s.rule <> 'MEMBERSHIP'
      and s.decided_at < before and (s.replaced_at is null or s.replaced_at >= before))
  union all
  select d.id, s.iso2
  from policy_document d
  join document_binding s on s.slug = d.slug and s.rule = 'INCLUDED'
    and s.decided_at < before and (s.replaced_at is null or s.replaced_at >= before)
$$;

-- Whom each version of a text binds now.
drop view bound_state;
create view bound_state as
select b.document_id, b.iso2
from bound_state_by('infinity', (now() at time zone 'Europe/Berlin')::date) b;

-- The same as it was before an instant: at the end of a day, if it is where the next day begins.
create function bound_state_as_of(before timestamptz)
returns table (document_id bigint, iso2 varchar(2)) language sql stable parallel safe as $$
  select b.document_id, b.iso2
  from bound_state_by(
    before, ((before - interval '1 microsecond') at time zone 'Europe/Berlin')::date) b
$$;

-- Kinds of provisions that states report on.
create function is_reportable(kind varchar) returns boolean language sql immutable parallel safe
return kind in ('OPERATIVE', 'POINT', 'KEY_ACTION');

-- What people had read and found not to ask anything of states, before an instant: all its tags name
-- others only, or it asks nothing of anybody. What nobody tagged yet is not among them.
create function left_out_provision_as_of(before timestamptz)
returns table (provision_id bigint) language sql stable parallel safe as $$
  select n.provision_id
  from no_commitment n
  where n.marked_at < before and (n.removed_at is null or n.removed_at >= before)
  union all
  select t.provision_id
  from tag t
  where t.created_at < before and (t.removed_at is null or t.removed_at >= before)
  group by t.provision_id
  having not bool_or(t.states)
$$;

-- The provisions that counted before an instant, in all versions.
create function counted_provision_as_of(before timestamptz)
returns table (id bigint, document_id bigint) language sql stable parallel safe as $$
  select p.id, p.document_id
  from provision p
  where is_reportable(p.kind)
    and not exists (
      select from left_out_provision_as_of(before) l where l.provision_id = p.id)
$$;

-- The same for now, kept with the provision: counts says whether states are to report on it.
alter table provision
  add column left_out boolean not null default false,
  add column counts boolean not null generated always as (is_reportable(kind) and not left_out) stored;
create index provision_counted on provision (document_id, id) where counts;

-- Of two who tag at the same time the second waits and sees what the first one did.
create function keep_left_out() returns trigger language plpgsql as $$
begin
  perform from provision p where p.id = new.provision_id for no key update;
  update provision p set left_out = not p.left_out
  where p.id = new.provision_id
    and p.left_out <> exists (
      select from left_out_provision_as_of('infinity') l where l.provision_id = p.id);
  return null;
end $$;
create trigger tag_leaves_out
  after insert or update on tag
  for each row execute function keep_left_out();
create trigger no_commitment_leaves_out
  after insert or update on no_commitment
  for each row execute function keep_left_out();

alter table provision disable trigger user; -- nothing that the search index holds changes
update provision p set left_out = true
where p.id in (select l.provision_id from left_out_provision_as_of('infinity') l);
alter table provision enable trigger user;
