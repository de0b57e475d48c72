-- The search index tells when something about a provision was changed, and so follows the reports that
-- were mended without their triggers.
insert into provision_change (provision_id)
select distinct r.provision_id
from status_report r
join status_change s on s.provision_id = r.provision_id and s.iso2 = r.iso2 and s.version = r.version
where s.confirmation;
