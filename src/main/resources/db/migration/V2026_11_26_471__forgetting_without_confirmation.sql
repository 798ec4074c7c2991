-- A platform that never confirms that it deleted a fingerprint must not keep a person from being forgotten: what the
-- case holds of them goes in time, and only the bare row waits for the confirmation.
create or replace view case_at_rest as
select c.id, c.status, c.closed_at, c.contact_gone_at
from case_file c
where c.status in ('CLOSED', 'ERASED') and c.closed_at is not null
  and not exists (select from legal_hold h where h.case_id = c.id and h.ended_at is null)
  and not exists (select from deadline d where d.case_id = c.id and d.state in ('RUNNING', 'PAUSED')
      and (c.status = 'ERASED' or d.obligation <> 'FINGERPRINT_WITHDRAWAL'))
  and (c.status = 'ERASED' or not exists (
      select from alert a where a.case_id = c.id and a.acknowledged_at is null and a.moot_at is null));
