-- The application takes fifty ids at a time and sends the provisions of a document together,
-- instead of asking for the id of each.
create sequence provision_seq increment by 50;
select setval('provision_seq', (select coalesce(max(id), 1) from provision));
alter table provision alter column id drop identity;
