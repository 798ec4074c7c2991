package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Deadlines that the sweep could not process: they wait a little longer each time, and are never forgotten. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Poison {
    /** 1 s, 2 s, 4 s ... and ten minutes at most. */
    private static final String BACK_OFF = """
            update deadline set failures = failures + 1,
                wake_at = cast(:now as timestamptz) + least(interval '1 second' * 2 ^ least(failures, 10), interval '10 minutes')
            where id = :id and wake_at is not null
            """;

    private final Session session;

    Poison(Session session) {
        this.session = session;
    }

    void backOff(UUID deadline, Instant now) {
        session.createNativeMutationQuery(BACK_OFF)
                .setParameter("now", now)
                .setParameter("id", deadline)
                .executeUpdate();
    }

    /** {@return the deadlines of a batch that failed, to be tried one by one} */
    List<UUID> suspects(Instant now, int limit) {
        return session.createNativeQuery(
                        "select id from deadline where wake_at < :now order by wake_at limit :limit", UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
