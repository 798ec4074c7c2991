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

    /** Locked for the rest of the transaction, after its request: verbs of a request lock in this order. */
    Optional<Watch> lock(UUID requestId) {
        getEntityManager()
                .createNativeQuery("select id from removal_request where id = ?1 for update")
                .setParameter(1, requestId)
                .getResultList();
        return findByIdOptional(requestId, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<Watch> of(UUID requestId) {
        return findByIdOptional(requestId);
    }

    public List<Watch> ofCase(UUID caseId) {
        return list("caseId", caseId);
    }
}
