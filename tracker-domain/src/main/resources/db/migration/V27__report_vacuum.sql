-- Worklists and duties of a state are read from its index alone, which holds only as long as the
-- pages behind it are known to be visible to all: reports are tidied up after some hundredth of them
-- has changed, not after a fifth.
alter table status_report set (
  autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
