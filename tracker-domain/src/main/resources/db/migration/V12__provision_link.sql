-- What people say two provisions have to do with each other. A link holds between the provisions in
-- all their versions: the lines are those of the first versions. The ends are what was read when the
-- link was made; where the text is another by now, it is to be looked at.
create table provision_link (
  id         bigint        generated always as identity primary key,
  from_line  bigint        not null references provision,
  to_line    bigint        not null references provision,
  from_id    bigint        not null references provision,
  to_id      bigint        not null references provision,
  kind       varchar(20)   not null check (kind in ('EQUAL', 'PART_OF', 'OVERLAPS')),
  note       varchar(1000),
  created_at timestamptz   not null,
  created_by varchar(60)   not null,
  removed_at timestamptz,
  removed_by varchar(60),
  constraint link_of_two check (from_line <> to_line),
  check ((removed_at is null) = (removed_by is null))
);
create unique index provision_link_in_force
  on provision_link (least(from_line, to_line), greatest(from_line, to_line))
  where removed_at is null;
create index provision_link_from on provision_link (from_line);
create index provision_link_to on provision_link (to_line);

create trigger provision_link_is_never_deleted
  before delete on provision_link
  for each row execute function refuse_rewriting_history();
create trigger provision_link_is_never_truncated
  before truncate on provision_link
  execute function refuse_rewriting_history();

create function retire_link_only_once() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null
     or (to_jsonb(new) - '{removed_at,removed_by}'::text[])
        <> (to_jsonb(old) - '{removed_at,removed_by}'::text[]) then
    raise exception 'a link can only be retired, and only once'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger provision_link_is_only_retired
  before update on provision_link
  for each row execute function retire_link_only_once();

-- Both ends are in force when a link is made; who accepts a new version of one is waited for.
create function refuse_superseded_ends() returns trigger language plpgsql as $$
begin
  perform 1
  from policy_document d
  where d.id in (select p.document_id from provision p where p.id in (new.from_id, new.to_id))
  order by d.id
  for share;
  if exists (
    select from policy_document d join provision p on p.document_id = d.id
    where p.id in (new.from_id, new.to_id) and d.superseded_at is not null
  ) then
    raise exception 'this version of the document is no longer in force' using errcode = '23S01';
  end if;
  return new;
end $$;
create trigger provision_link_is_between_versions_in_force
  before insert on provision_link
  for each row execute function refuse_superseded_ends();
