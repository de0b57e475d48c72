-- The page of the file on which a provision begins; empty where the file has no pages.
alter table provision add column page integer check (page > 0);
