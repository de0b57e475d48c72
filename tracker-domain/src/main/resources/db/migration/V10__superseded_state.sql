-- That a version is no longer in force has an SQLSTATE of its own, so that nobody takes another
-- refusal for it. It stays in class 23, the violated constraints.
create or replace function refuse_superseded() returns trigger language plpgsql as $$
begin
  perform 1
  from policy_document d
  where d.id = (select p.document_id from provision p where p.id = new.provision_id)
    and d.superseded_at is null
  for share;
  if not found then
    raise exception 'this version of the document is no longer in force' using errcode = '23S01';
  end if;
  return new;
end $$;
