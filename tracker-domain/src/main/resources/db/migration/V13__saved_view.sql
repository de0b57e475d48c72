-- Pages with their filters to which people gave a name. Only which page and its query string are
-- stored, as the page itself writes it: so no stored address ever leads anywhere else.
create table saved_view (
  id         bigint generated always as identity primary key,
  owner_id   bigint       not null references account,
  name       varchar(100) not null check (name <> ''),
  page       varchar(20)  not null,
  query      text         not null check (length(query) <= 8000),
  shared     boolean      not null,
  created_at timestamptz  not null,
  constraint saved_view_name unique (owner_id, name)
);
create index saved_view_shared on saved_view (created_at) where shared;
