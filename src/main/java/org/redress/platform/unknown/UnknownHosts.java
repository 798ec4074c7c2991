package org.redress.platform.unknown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The hosts that are nobody's, by name; a host is asked once, however many cases report it. */
@ApplicationScoped
@Transactional
public class UnknownHosts {
    /** After that nobody works on it any more: it is forgotten, and asked again when it is reported again. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 3;

    /** Where it is known, its row is taken, so that nobody forgets it until whoever wants to know is on record. */
    private static final String WANT = """
            insert into unknown_host (host, host_index, wanted_at, ask_at) values (:host, :index, :now, :now)
            on conflict (host) do update set host_index = excluded.host_index
            """;

    /** Whoever takes one up moves its turn to the end of the lease, so that another goes on when they die. */
    private static final String TAKE = """
            update unknown_host set ask_at = cast(:end as timestamptz), attempts = attempts + 1
            where host = (select host from unknown_host where ask_at <= :now order by ask_at limit 1 for update skip locked)
            returning host
            """;

    private static final String TOO_OFTEN =
            "update unknown_host set ask_at = null, asked_at = :now where attempts > :most and ask_at <= :now";

    private static final String SETTLE = """
            update unknown_host set ask_at = null, asked_at = :now, software = :software, title = :title,
                admin_mail = :mail, security = :security, security_until = :until, registered = :registered,
                hoster = :hoster, hoster_mail = :hosterMail
            where host = :host
            """;

    private static final String READ = """
            select software, title, admin_mail, security, security_until, registered, hoster, hoster_mail, asked_at
            from unknown_host where host = :host
            """;

    private final Session session;

    UnknownHosts(Session session) {
        this.session = session;
    }

    /**
     * What is known of a host.
     *
     * @param askedAt empty while it has not been asked yet
     */
    public record Known(HostFacts facts, Optional<Instant> askedAt) {}

    /**
     * It is to be asked, unless it was already.
     *
     * @param index the keyed index of the host
     */
    public void want(String host, byte[] index, Instant now) {
        session.createNativeMutationQuery(WANT)
                .setParameter("host", host)
                .setParameter("index", index)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** {@return the hosts that are kept under these keyed indexes} */
    public List<String> under(Collection<byte[]> indexes) {
        return indexes.isEmpty()
                ? List.of()
                : session.createNativeQuery(
                                "select host from unknown_host where host_index in (:indexes)", String.class)
                        .setParameterList("indexes", indexes)
                        .getResultList();
    }

    /** {@return its keyed index, its row locked for the rest of the transaction; empty when it is not kept} */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<byte[]> lock(String host) {
        return session
                .createNativeQuery("select host_index from unknown_host where host = :host for update", byte[].class)
                .setParameter("host", host)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Nobody wants to know of it any more. */
    public void forget(String host) {
        session.createNativeMutationQuery("delete from unknown_host where host = :host")
                .setParameter("host", host)
                .executeUpdate();
    }

    /** {@return what is known of it; empty when nobody wanted to know} */
    public Optional<Known> of(String host) {
        return session.createNativeQuery(READ, Object[].class).setParameter("host", host).getResultList().stream()
                .findFirst()
                .map(UnknownHosts::known);
    }

    /** Forgets what is old. */
    public void forget(Instant now) {
        session.createNativeMutationQuery("delete from unknown_host where wanted_at < :before")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> take(Instant now) {
        session.createNativeMutationQuery(TOO_OFTEN)
                .setParameter("most", MOST_ATTEMPTS)
                .setParameter("now", now)
                .executeUpdate();
        return session
                .createNativeQuery(TAKE, String.class)
                .setParameter("now", now)
                .setParameter("end", now.plus(LEASE))
                .getResultList()
                .stream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(String host, HostFacts facts, Instant now) {
        session.createNativeMutationQuery(SETTLE)
                .setParameter("host", host)
                .setParameter("now", now)
                .setParameter("software", facts.software(), String.class)
                .setParameter("title", facts.title(), String.class)
                .setParameter("mail", facts.adminMail(), String.class)
                .setParameter("security", facts.security(), String.class)
                .setParameter("until", facts.securityUntil(), Instant.class)
                .setParameter("registered", facts.registered(), String.class)
                .setParameter("hoster", facts.hoster(), String.class)
                .setParameter("hosterMail", facts.hosterMail(), String.class)
                .executeUpdate();
    }

    private static Known known(@Nullable Object[] row) {
        var facts = new HostFacts(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
        return new Known(facts, Optional.ofNullable((Instant) row[8]));
    }
}
