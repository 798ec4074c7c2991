package org.redress.removal.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.audit.Actor;

/**
 * Gets ready what can be sent: where an alert came to the regulator's rung, and the person agreed that a regulator that
 * watches its rule reads about their case. From the later of the two our own target to send runs.
 */
@ApplicationScoped
@Transactional
public class ReadySteps {
    private static final Actor BY = Actor.system("regulators");
    private static final Duration LOOKS_BACK = Duration.ofDays(7);
    private static final int MOST = 200;
    /** Whoever agreed, or whose limit passed, within a week: a step that was sent or withdrawn since is not made again. */
    private static final String READY = """
            with fresh as (
                select a.id from alert a where a.rung = 'REGULATOR' and a.moot_at is null and a.raised_at > :since
                union
                select a.id from sharing_consent s join alert a on a.case_id = s.case_id
                where s.withdrawn_at is null and s.given_at > :since and a.rung = 'REGULATOR' and a.moot_at is null)
            select a.case_id, r.id, max(greatest(a.raised_at, s.given_at)) since
            from fresh join alert a on a.id = fresh.id
            join case_file c on c.id = a.case_id and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            join deadline d on d.id = a.deadline_id
            join rule_version v on v.id = d.rule_version_id
            join sharing_consent s on s.case_id = a.case_id and s.withdrawn_at is null
            join regulator r on r.id = s.receiver and r.retired_at is null and v.rule_id = any(r.rules)
            where not exists (select from regulator_step t where t.case_id = a.case_id and t.regulator_id = r.id
                and (t.status = 'READY' or t.ready_at >= greatest(a.raised_at, s.given_at)))
            group by a.case_id, r.id order by since, a.case_id, r.id limit :most
            """;

    private final Session session;
    private final Reporting reporting;
    private final Agreed agreed;

    ReadySteps(Session session, Reporting reporting, Agreed agreed) {
        this.session = session;
        this.reporting = reporting;
        this.agreed = agreed;
    }

    private record Ready(UUID caseId, UUID regulatorId, Instant since) {}

    /**
     * A case that somebody holds is left for the next round; the others are asked for again once they are held, since
     * their person may just have taken their consent back.
     *
     * @return how many were made ready; on any number of nodes each is made once
     */
    public int open(Instant now) {
        Set<UUID> held = agreed.holdFree(ready(now).stream().map(Ready::caseId).toList());
        List<Ready> ready = held.isEmpty()
                ? List.of()
                : ready(now).stream()
                        .filter(each -> held.contains(each.caseId()))
                        .toList();
        ready.forEach(each -> reporting.ready(
                each.regulatorId(), RegulatorStep.Subject.ofCase(each.caseId()), each.since(), BY, now));
        return ready.size();
    }

    private List<Ready> ready(Instant now) {
        return session.createNativeQuery(READY, Object[].class)
                .setParameter("since", now.minus(LOOKS_BACK))
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> new Ready((UUID) row[0], (UUID) row[1], (Instant) row[2]))
                .toList();
    }
}
