package org.redress.delivery.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

/** Everything that does not get through now. */
@ApplicationScoped
@Transactional
public class Troubles {
    private static final Duration RECENT = Duration.ofDays(1);

    /** Whom to look at first is due first, so a long outage of one platform does not make this slow. */
    private static final String NOW = """
            with stuck as (
                select d.*, (select t.outcome from delivery_attempt t where t.delivery_id = d.id
                    order by t.number desc limit 1) outcome
                from (select * from delivery where attempt_at is not null and status = 'FAILED'
                    and because is distinct from 'the person asked to hold everything'
                    order by attempt_at limit 1000) d
                union all
                select d.*, 'GIVEN_UP' from (select * from delivery where status = 'GIVEN_UP' and settled_at > :recent
                    order by settled_at desc limit 1000) d)
            select case
                    when outcome = 'GIVEN_UP' then 'GIVEN_UP'
                    when stuck.kind = 'CHECKPOINT' then 'CHECKPOINT'
                    when stuck.kind = 'WEBHOOK_TO_STAFF' then 'STAFF_WEBHOOK'
                    when stuck.kind = 'CONNECTOR' then 'SERVICE'
                    when stuck.kind = 'WEBHOOK' and outcome = 'REFUSED' then 'WEBHOOK_REFUSED'
                    when stuck.kind = 'WEBHOOK' then 'WEBHOOK_SILENT'
                    when outcome = 'REFUSED' then 'LETTER_REFUSED'
                    when outcome = 'NOT_ALLOWED' then 'NO_ADDRESS'
                    else 'MAIL_SERVER_SILENT' end what,
                array_remove(array_agg(distinct coalesce(p.name, s.name)), null), count(*), min(queued_at)
            from (select s.* from stuck s where not exists (
                select from platform o where o.id = s.platform_id and o.sandbox_of is not null)) stuck
            left join platform p on stuck.kind not in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF')
                and p.id = stuck.platform_id
            left join staff_member s on stuck.kind in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF')
                and s.id = cast(stuck.recipient as uuid)
            where p.sandbox_of is null
            group by what
            union all
            select 'MAIL_OFF', array_agg(name order by name), count(*), null from staff_member
            where not mail_on and roles && cast('{CASEWORKER,SUPERVISOR}' as text[]) and seen_at > :month
                and exists (select from alert where acknowledged_at is null and moot_at is null)
            having count(*) > 0
            union all
            select 'WEBHOOK_OFF', array_agg(p.name order by p.name), count(*), null from platform p
            where p.retired_at is null and p.sandbox_of is null and 'answered 410' = (select e.disabled_because from webhook_endpoint e
                where e.platform_id = p.id order by e.active desc, e.created_at desc limit 1)
            having count(*) > 0
            """;

    private static final Duration STILL_HERE = Duration.ofDays(30);

    private final Session session;

    Troubles(Session session) {
        this.session = session;
    }

    /** {@return the worst first; none is the rule} */
    public List<Trouble> at(Instant now) {
        return session
                .createNativeQuery(NOW, Object[].class)
                .setParameter("recent", now.minus(RECENT))
                .setParameter("month", now.minus(STILL_HERE))
                .getResultList()
                .stream()
                .map(Troubles::trouble)
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private static Trouble trouble(Object[] row) {
        return new Trouble(
                TroubleKind.valueOf((String) row[0]),
                Arrays.asList((String[]) row[1]),
                ((Number) row[2]).intValue(),
                (Instant) row[3]);
    }
}
