package org.redress.platform.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says whom a token speaks for, from this node's memory for a few seconds: a client that is switched off gets in no more
 * at once on the node where that was done, and after {@link #KEPT} on every other. Who gets in nowhere is not remembered.
 */
@ApplicationScoped
public class TokenOwners {
    static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private final PlatformClients clients;
    /** Another map after every change: an answer that was read before it goes into the old one, and is lost with it. */
    private volatile Map<Claims, Known> known = new ConcurrentHashMap<>();

    TokenOwners(PlatformClients clients) {
        this.clients = clients;
    }

    /**
     * What a token says of its owner.
     *
     * @param slug its {@code platform_id}
     * @param clientId its {@code azp}
     */
    public record Claims(String slug, String clientId, boolean sandbox) {}

    private record Known(TokenOwner owner, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < KEPT.toNanos();
        }
    }

    /** {@return the platform, or its sandbox; empty for an unknown one, and for a client that was switched off} */
    public Optional<TokenOwner> of(Claims claims) {
        Known before = known.get(claims);
        return before != null && before.isFresh() ? Optional.of(before.owner()) : ask(claims);
    }

    private Optional<TokenOwner> ask(Claims claims) {
        Map<Claims, Known> memory = known;
        long readAt = System.nanoTime();
        Optional<TokenOwner> owner = clients.calling(claims.slug(), claims.clientId(), claims.sandbox())
                .map(TokenOwner::of);
        if (memory.size() >= MOST) {
            memory.clear();
        }
        owner.ifPresentOrElse(found -> memory.put(claims, new Known(found, readAt)), () -> memory.remove(claims));
        return owner;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClientsChanged changed) {
        known = new ConcurrentHashMap<>();
    }
}
