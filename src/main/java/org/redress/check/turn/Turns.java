package org.redress.check.turn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Whose turn it is at a host. All nodes together ask one host once in ten seconds, or less often where its robots.txt
 * says so. A host is known by its keyed hash alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Turns {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration UNUSED = Duration.ofDays(7);
    private static final String PAUSES = "make_interval(secs => greatest(h.pause, :pause))";

    private static final String KNOWN = "insert into asked_host (host_key) values (:host) on conflict do nothing";

    private static final String TAKE =
            "update asked_host h set asked_at = cast(:now as timestamptz) where host_key = :host"
                    + " and (asked_at is null or asked_at <= cast(:now as timestamptz) - " + PAUSES + ")";

    private static final String BOOK = "update asked_host h set booked_until ="
            + " greatest(h.booked_until, h.asked_at, cast(:now as timestamptz) - " + PAUSES + ") + " + PAUSES
            + " where host_key = :host returning booked_until";

    private static final String READ =
            "select robots, pause from asked_host where host_key = :host and robots_at > :old";

    private static final String KEEP =
            "update asked_host set robots = :robots, pause = :pause, robots_at = :at where host_key = :host";

    private final Session session;

    Turns(Session session) {
        this.session = session;
    }

    /** {@return empty when it is ours now; else when to try again, each asker at another time} */
    public Optional<Instant> take(String host, Instant now) {
        session.createNativeMutationQuery(KNOWN).setParameter("host", host).executeUpdate();
        int taken = session.createNativeMutationQuery(TAKE)
                .setParameter("host", host)
                .setParameter("now", now)
                .setParameter("pause", PAUSE.toSeconds())
                .executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(book(host, now));
    }

    /** {@return when it is our turn next, which nobody else is given} */
    public Instant book(String host, Instant now) {
        return session.createNativeQuery(BOOK, Instant.class)
                .setParameter("host", host)
                .setParameter("now", now)
                .setParameter("pause", PAUSE.toSeconds())
                .getSingleResult();
    }

    /** {@return what its robots.txt says, unless that was read more than a day ago, or never} */
    public Optional<Robots> robots(String host, Instant now) {
        return session
                .createNativeQuery(READ, Object[].class)
                .setParameter("host", host)
                .setParameter("old", now.minus(A_DAY))
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> Robots.of(Optional.ofNullable((String) row[0]), ((Number) row[1]).intValue()));
    }

    /** Keeps what its robots.txt says for a day; for an hour, when it could not be read. */
    public void keep(String host, Robots robots, boolean read, Instant now) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("host", host)
                .setParameter("robots", robots.kept())
                .setParameter("pause", robots.pauseSeconds())
                .setParameter("at", read ? now : now.minus(A_DAY).plus(AN_HOUR))
                .executeUpdate();
    }

    /** Forgets hosts that nobody asked for a week. */
    public void forget(Instant now) {
        session.createNativeMutationQuery("delete from asked_host where asked_at < :unused")
                .setParameter("unused", now.minus(UNUSED))
                .executeUpdate();
    }
}
