package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * What is done when a webhook does not arrive: the platform's next channel takes over and the caseworker is told, once
 * for each delivery. A 48-hour clock does not wait for all ten attempts.
 */
@ApplicationScoped
@Transactional
class FallBacks {
    /**
     * After that nothing waits any longer, whatever the receiver asked for: the fifth attempt, two hours after the
     * fourth, would have been made by then, and a receiver may not put it off by a Retry-After.
     */
    static final Duration LATEST = Duration.ofHours(3);

    private static final int BATCH = 100;

    private final Session session;

    FallBacks(Session session) {
        this.session = session;
    }

    /**
     * What has waited too long without having its fifth attempt, and what stands behind such a one.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int ofTheWaiting(Instant now) {
        List<UUID> late = session.createNativeQuery(FallBackSql.LATE, UUID.class)
                .setParameter("before", now.minus(LATEST))
                .setParameter("now", now)
                .setParameter("most", BATCH)
                .getResultList();
        late.forEach(delivery -> of(delivery, now));
        return late.size();
    }

    /** A second time it does nothing. */
    void of(UUID delivery, Instant now) {
        int first = session.createNativeMutationQuery(FallBackSql.FELL_BACK)
                .setParameter("delivery", delivery)
                .setParameter("now", now)
                .executeUpdate();
        if (first == 1) {
            write(FallBackSql.LETTER_INSTEAD, delivery, now).executeUpdate();
            tellStaff(delivery, now);
        }
    }

    /** Staff are told that something does not arrive. */
    void tellStaff(UUID delivery, Instant now) {
        write(FallBackSql.LETTERS_FOR_FAILURE, delivery, now).executeUpdate();
    }

    /** Whoever keeps the platforms is told that one switched its endpoint off. */
    void tellOfSwitchOff(UUID platform, Instant now) {
        session.createNativeMutationQuery(FallBackSql.LETTERS_FOR_SWITCH_OFF)
                .setParameter("platform", platform)
                .setParameter("now", now)
                .executeUpdate();
    }

    private MutationQuery write(String insert, UUID delivery, Instant now) {
        return session.createNativeMutationQuery(insert)
                .setParameter("delivery", delivery)
                .setParameter("now", now);
    }
}
