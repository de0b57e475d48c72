-- A report says when its content was last changed. What was confirmed on a changed text before there
-- was a confirmation said when that happened, and only its step was marked as one; now the report says
-- what its last step says that is no confirmation. Nothing that was said is touched, so the triggers rest.
alter table status_report disable trigger user;
update status_report r
set changed_at = c.changed_at, changed_by = c.changed_by
from status_change s
cross join lateral (
  select b.changed_at, b.changed_by from status_change b
  where b.provision_id = s.provision_id and b.iso2 = s.iso2 and b.version < s.version
    and not b.confirmation
  order by b.version desc
  limit 1
) c
where s.provision_id = r.provision_id and s.iso2 = r.iso2 and s.version = r.version
  and s.confirmation and r.changed_at <> c.changed_at;
alter table status_report enable trigger user;
