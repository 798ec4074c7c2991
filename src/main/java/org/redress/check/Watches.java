package org.redress.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What is looked at, and when next. */
@ApplicationScoped
public class Watches implements PanacheRepositoryBase<Watch, UUID> {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Whoever fails again and again is taken up less and less often, and never given up. */
    private static final String TAKE = """
            with next as (
                select w.request_id from watch w where w.next_at <= :now
                order by w.next_at limit 1 for update of w skip locked)
            update watch w set takes = w.takes + 1,
                next_at = cast(:now as timestamptz) + make_interval(secs => :lease * power(2, least(w.takes, 9)))
            from next where w.request_id = next.request_id
            returning w.request_id
            """;

    private static final String LOCK_CASE = "select c.id from case_file c join removal_request r on r.case_id = c.id"
            + " where r.id = ?1 for no key update of c";

    private static final String LOCK_REQUEST = "select id from removal_request where id = ?1 for update";

    /** A miss of the last day whose request still runs, at a web address that nobody looks at yet. */
    private static final String LATE = """
            insert into watch (request_id, case_id, started_at, next_at)
            select distinct r.id, r.case_id, cast(:now as timestamptz), cast(:now as timestamptz)
            from missed_deadline m
            join deadline d on d.id = m.deadline_id and d.obligation = 'REMOVAL_REQUEST' and d.state = 'RUNNING'
            join removal_request r on r.id = d.obligation_id and r.status in ('SENT', 'RECEIVED', 'IN_REVIEW', 'QUERIED')
            join item i on i.id = r.item_id and i.kind = 'WEB_ADDRESS'
            join case_file c on c.id = r.case_id and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            where m.detected_at > :since and not exists (select from watch w where w.request_id = r.id)
            limit 500
            on conflict do nothing
            """;

    /** {@return how many are late and looked at from now on: the platform may have removed it without a word} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int begin(Instant now) {
        return getEntityManager()
                .createNativeQuery(LATE)
                .setParameter("now", now)
                .setParameter("since", now.minus(A_DAY))
                .executeUpdate();
    }

    /** {@return the next one that is due, leased: if its worker dies, another takes it up when the lease ends} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> lease(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(TAKE, UUID.class)
                .setParameter("now", now)
                .setParameter("lease", LEASE.toSeconds())
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Locked for the rest of the transaction, after its case and its request: what the person decides locks in this
     * order, and must never wait in a circle with us.
     */
    Optional<Watch> lock(UUID requestId) {
        for (String each : List.of(LOCK_CASE, LOCK_REQUEST)) {
            getEntityManager()
                    .createNativeQuery(each)
                    .setParameter(1, requestId)
                    .getResultList();
        }
        return findByIdOptional(requestId, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<Watch> of(UUID requestId) {
        return findByIdOptional(requestId);
    }

    public List<Watch> ofCase(UUID caseId) {
        return list("caseId", caseId);
    }
}
