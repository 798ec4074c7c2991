package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.redress.vault.BlindIndex;

/**
 * Slows guessing down without ever locking anybody out: 5 free tries per reference and network, then delays that double
 * to 300 s; 100 a day per reference and 30 an hour per network. A network that never failed at a reference is always
 * let through to it, so that an abuser cannot keep the owner out. Kept as keyed hashes, equal for references that do
 * not exist.
 */
@ApplicationScoped
class Throttle {
    static final int FREE = 5;
    static final int REFERENCE_A_DAY = 100;
    static final int NETWORK_AN_HOUR = 30;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(300);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    EntityManager em;

    @Inject
    BlindIndex blindIndex;

    /** Where a try comes from and what it aims at. The network is an address or prefix; it is only kept hashed. */
    record Try(String reference, String network) {}

    /** How long this try has to wait; zero when it may go ahead. */
    @Transactional
    Duration delay(Try wanted, Instant now) {
        Count here = count(both(wanted), DAY, now);
        Duration wait = here.doublingDelay(now);
        if (here.tries() > 0 && count(reference(wanted), DAY, now).tries() >= REFERENCE_A_DAY) {
            wait = longer(wait, LONGEST_DELAY.minus(Duration.between(here.lastAt(), now)));
        }
        Count network = count(network(wanted), HOUR, now);
        if (network.tries() >= NETWORK_AN_HOUR) {
            wait = longer(wait, LONGEST_DELAY.minus(Duration.between(network.lastAt(), now)));
        }
        return wait;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Try failed, Instant now) {
        add(both(failed), DAY, now);
        add(reference(failed), DAY, now);
        add(network(failed), HOUR, now);
    }

    /** The owner came in: forgets what failed at this reference and answers how often. */
    @Transactional
    int succeeded(Try succeeded, Instant now) {
        int failures = count(reference(succeeded), DAY, now).tries();
        em.createNativeQuery("delete from failed_try where bucket in (?1, ?2)")
                .setParameter(1, both(succeeded))
                .setParameter(2, reference(succeeded))
                .executeUpdate();
        return failures;
    }

    /** Tries whose window is over count no more. */
    @Transactional
    void forget(Instant now) {
        em.createNativeQuery("delete from failed_try where window_start < ?1")
                .setParameter(1, now.minus(DAY))
                .executeUpdate();
    }

    private byte[] both(Try of) {
        return blindIndex.of("try.reference-and-network", of.reference() + "|" + of.network());
    }

    private byte[] reference(Try of) {
        return blindIndex.of("try.reference", of.reference());
    }

    private byte[] network(Try of) {
        return blindIndex.of("try.network", of.network());
    }

    private Count count(byte[] bucket, Duration window, Instant now) {
        List<?> rows = em.createNativeQuery(
                        "select tries, last_at from failed_try where bucket = ?1 and window_start > ?2")
                .setParameter(1, bucket)
                .setParameter(2, now.minus(window))
                .getResultList();
        if (rows.isEmpty()) {
            return new Count(0, Instant.EPOCH);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Count(((Number) row[0]).intValue(), (Instant) row[1]);
    }

    private void add(byte[] bucket, Duration window, Instant now) {
        em.createNativeQuery("""
                        insert into failed_try as t (bucket, tries, window_start, last_at) values (?1, 1, ?2, ?2)
                        on conflict (bucket) do update set last_at = ?2,
                            tries = case when t.window_start > ?3 then t.tries + 1 else 1 end,
                            window_start = case when t.window_start > ?3 then t.window_start else ?2 end
                        """)
                .setParameter(1, bucket)
                .setParameter(2, now)
                .setParameter(3, now.minus(window))
                .executeUpdate();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Tries in the current window, and the last of them. */
    private record Count(int tries, Instant lastAt) {
        Duration doublingDelay(Instant now) {
            if (tries < FREE) {
                return Duration.ZERO;
            }
            long seconds = 1L << Math.min(tries - FREE, 9);
            Duration delay = Duration.ofSeconds(Math.min(seconds, LONGEST_DELAY.toSeconds()));
            return longer(Duration.ZERO, delay.minus(Duration.between(lastAt, now)));
        }
    }
}
