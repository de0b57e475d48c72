-- Keys with which scripts sign in. Only a hash is stored; revoked keys stay as a record.
create table api_token (
  id         bigint generated always as identity primary key,
  account_id bigint       not null references account,
  name       varchar(100) not null check (name <> ''),
  hash       varchar(64)  not null unique,
  last_four  varchar(4)   not null,
  created_at timestamptz  not null,
  expires_at timestamptz  not null,
  revoked_at timestamptz,
  check (expires_at > created_at)
);
create index api_token_of_account on api_token (account_id);
