-- What a sandbox's clock makes due waits from now on, not since last month: the sweep's health, its readiness check and
-- the desk's banner are about real waiting. The sweep points at requests while it holds their deadlines, so here too
-- requests are locked in the way that lets others point at them.
create or replace function rehearse_later(sandbox uuid, shift interval, at timestamptz) returns integer language plpgsql as $$
declare
    moved uuid[];
begin
    if not exists (select from platform where id = sandbox and sandbox_of is not null) then
        raise exception 'only the clocks of a sandbox can be advanced';
    end if;
    perform set_config('redress.rehearsing', 'on', true);
    select array_agg(id) into moved from (
        select id from removal_request where platform_id = sandbox order by id for no key update) locked;
    perform id from deadline where obligation = 'REMOVAL_REQUEST' and obligation_id = any(moved) order by id
        for no key update;
    update clock_fact f set at = f.at - shift, recorded_at = f.recorded_at - shift
    from deadline d where d.id = f.deadline_id and d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = any(moved);
    update missed_deadline m set due_at = m.due_at - shift, detected_at = m.detected_at - shift
    from deadline d where d.id = m.deadline_id and d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = any(moved);
    update deadline set started_at = started_at - shift, due_at = due_at - shift, stopped_at = stopped_at - shift,
        wake_at = case when wake_at is not null
            then greatest(wake_at - shift, rehearse_later.at - interval '1 second') end
    where obligation = 'REMOVAL_REQUEST' and obligation_id = any(moved);
    update removal_step set at = removal_step.at - shift where request_id = any(moved);
    update receipt set at = receipt.at - shift, struck_out_at = struck_out_at - shift where request_id = any(moved);
    update removal_request set prepared_at = prepared_at - shift, sent_at = sent_at - shift, updated_at = rehearse_later.at,
        version = version + 1
    where id = any(moved);
    perform set_config('redress.rehearsing', 'off', true);
    return coalesce(array_length(moved, 1), 0);
end $$;

-- A clock that was advanced is past due by days in the second before the sweep sees it: that is no broken invariant.
create or replace view overdue_without_missed_fact as
select d.id, d.obligation, d.obligation_id, d.due_at
from deadline d
where d.state = 'RUNNING' and d.due_at < redress_now() - interval '1 minute'
  and not exists (select from missed_deadline m where m.deadline_id = d.id)
  and not exists (select from platform p where p.id = d.platform_id and p.sandbox_of is not null);
