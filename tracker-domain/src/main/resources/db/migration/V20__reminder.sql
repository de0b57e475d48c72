-- What somebody wants to be reminded of by mail, and the secret of their feeds.
create table reminder (
  account_id    bigint      primary key references account,
  rhythm        varchar(10) not null default 'OFF' check (rhythm in ('OFF', 'DAILY', 'WEEKLY')),
  language      varchar(2)  not null check (language in ('de', 'en')),

  -- An address counts once its owner has followed the link that was sent there.
  address       varchar(254),
  new_address   varchar(254),
  confirm_hash  varchar(64) unique,
  confirm_until timestamptz,

  -- The next mail goes out on this day; one that could not be sent is tried again later.
  next_on       date,
  failures      integer     not null default 0,
  try_after     timestamptz,

  -- Stands in the mails and can only end them, so it need not be hidden from the database.
  stop_key      varchar(50) not null unique,

  feed_hash     varchar(64) unique,
  feed_since    timestamptz,

  constraint reminder_needs_day check (rhythm = 'OFF' or next_on is not null),
  constraint reminder_confirmation check (
    (new_address is null) = (confirm_hash is null) and (new_address is null) = (confirm_until is null)),
  constraint reminder_feed check ((feed_hash is null) = (feed_since is null))
);
create index reminder_due on reminder (next_on) where rhythm <> 'OFF' and address is not null;
