-- The road of a file until it counts: read in the background, looked at, mended, accepted or discarded.

-- What a worker writes while it reads (stage to claimed_until) leaves the version alone: the version
-- tells people who mend the same split at the same time from one another.
create table upload (
  id            bigint generated always as identity primary key,
  version       integer      not null,
  file_name     varchar(255) not null,
  sha256        varchar(64)  not null,
  size          integer      not null,
  created_at    timestamptz  not null,
  created_by    varchar(60)  not null,
  state         varchar(20)  not null
                check (state in ('WAITING', 'READING', 'READY', 'REJECTED', 'ACCEPTED', 'DISCARDED')),
  metadata      text         not null,
  stage         varchar(20)  check (stage in ('READ', 'SPLIT')),
  done          integer      not null default 0,
  total         integer      not null default 0,
  attempt       integer      not null default 0,
  claimed_until timestamptz,
  reason        varchar(40),
  slug          varchar(120),
  changed_at    timestamptz  not null,
  changed_by    varchar(60)  not null,
  check ((state = 'REJECTED') = (reason is not null)),
  check ((state = 'ACCEPTED') = (slug is not null))
);
-- The same bytes are on the road once.
create unique index upload_open_once on upload (sha256) where state in ('WAITING', 'READING', 'READY');
create index upload_to_read on upload (id) where state in ('WAITING', 'READING');

-- The file, its split and the text that was read stand apart, so that no list loads them.
create table upload_source (
  upload_id bigint primary key references upload,
  bytes     bytea  not null
);
create table upload_split (
  upload_id bigint primary key references upload,
  split     text   not null
);
create table upload_page (
  upload_id  bigint  not null references upload,
  number     integer not null,
  first_line integer not null,
  text       text    not null,
  primary key (upload_id, number)
);

-- What people changed in the split, in order; undoing takes the last one away.
create table upload_mend (
  upload_id bigint      not null references upload,
  step      integer     not null,
  mend      text        not null,
  made_at   timestamptz not null,
  made_by   varchar(60) not null,
  primary key (upload_id, step)
);
