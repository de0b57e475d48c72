-- Tables that somebody filled in and sent back, kept for a day for this person: what their rows
-- would change is looked at first, and what is right is applied later.
create table spreadsheet (
  id         bigint generated always as identity primary key,
  owner      varchar(60)  not null,
  iso2       varchar(2)   not null references member_state,
  file_name  varchar(255) not null,
  letters    jsonb        not null,
  ignored    jsonb        not null,
  created_at timestamptz  not null,
  touched_at timestamptz  not null,
  reason     varchar(1000),
  busy_until timestamptz,
  applied_at timestamptz
);
create index spreadsheet_of_owner on spreadsheet (owner, id desc);
create index spreadsheet_by_time on spreadsheet (touched_at);

create table spreadsheet_row (
  spreadsheet_id bigint       not null references spreadsheet on delete cascade,
  number         integer      not null,
  slug           text         not null,
  version        integer,
  e_id           text         not null,
  outcome        varchar(20)  not null check (outcome in
    ('CHANGED', 'UNCHANGED', 'CONFLICTING', 'FORBIDDEN', 'WRONG', 'APPLIED')),
  typed          jsonb        not null,
  finding        jsonb        not null,
  primary key (spreadsheet_id, number)
);
create index spreadsheet_row_by_outcome on spreadsheet_row (spreadsheet_id, outcome, number);
