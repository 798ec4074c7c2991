package org.redress.platform.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** Remembers that a client called: at once the first time, then at most once a minute and node. */
@ApplicationScoped
public class CallsSeen {
    private static final long BETWEEN_NANOS = Duration.ofMinutes(1).toNanos();
    private static final String SEEN = """
            update platform_client set first_seen_at = coalesce(first_seen_at, cast(:now as timestamptz)),
                first_operation = coalesce(first_operation, :operation), last_seen_at = :now, last_operation = :operation
            where client_id = :client
            """;

    private final Session session;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    CallsSeen(Session session) {
        this.session = session;
    }

    /** {@return whether this call is to be written down; asked before anything is done, since most are not} */
    public boolean isDue(String clientId) {
        Long last = written.get(clientId);
        return last == null || System.nanoTime() - last >= BETWEEN_NANOS;
    }

    /** @param operation method and path, without ids */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(String clientId, String operation, Instant now) {
        written.put(clientId, System.nanoTime());
        session.createNativeMutationQuery(SEEN)
                .setParameter("client", clientId)
                .setParameter("operation", operation)
                .setParameter("now", now)
                .executeUpdate();
    }
}
