-- Files of reports that take long to make: who asked for which, how far it is, and what came of it.
-- The file itself lies with the instance that makes it (instance), which says every now and then
-- that it is still there (alive_until); a job whose instance is gone has failed. Rows are kept when
-- the file is removed: they say who took what.
create table export_job (
  id          bigint       generated always as identity primary key,
  format      varchar(20)  not null,
  as_of       date         not null,
  query       text         not null check (length(query) <= 8000),
  states      varchar(2)[] not null,
  total       bigint       not null check (total >= 0),
  done        bigint       not null default 0 check (done >= 0),
  state       varchar(20)  not null default 'WAITING'
              check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'REMOVED')),
  created_at  timestamptz  not null,
  created_by  varchar(60)  not null,
  instance    varchar(36)  not null,
  alive_until timestamptz  not null,
  started_at  timestamptz,
  finished_at timestamptz,
  file_name   varchar(255) not null,
  size        bigint,
  sha256      varchar(64),
  constraint export_job_file
    check ((size is null) = (sha256 is null) and (state <> 'DONE' or size is not null))
);
create index export_job_of_account on export_job (created_by, id);
create index export_job_open on export_job (id) where state in ('WAITING', 'RUNNING', 'DONE');
