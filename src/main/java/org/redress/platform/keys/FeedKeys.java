package org.redress.platform.keys;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.platform.Platforms;
import org.redress.vault.Codes;

/** Makes and revokes the pairs of keys that open the feeds under {@code /compat}, and says whose a pair is. */
@ApplicationScoped
@Transactional
public class FeedKeys implements PanacheRepositoryBase<FeedKey, UUID> {
    /** Two live pairs: the next one is in use before the last one is revoked. */
    public static final int MOST_LIVE = 2;

    private static final int KEY_BYTES = 32;
    private final Platforms platforms;
    private final Codes codes;
    private final Audit audit;
    private final Event<FeedKeysChanged> changed;

    FeedKeys(Platforms platforms, Codes codes, Audit audit, Event<FeedKeysChanged> changed) {
        this.platforms = platforms;
        this.codes = codes;
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * A fresh pair, in clear only here.
     *
     * @param endpointKey goes in {@code x-functions-key}; 256 random bits, without a comma
     * @param subscriptionKey goes in {@code Ocp-Apim-Subscription-Key}; alike
     */
    public record Made(UUID id, String endpointKey, String subscriptionKey) {
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /** @throws NotPossibleNow when two pairs live already */
    public Made make(UUID platformId, Actor by, Instant now) {
        if (platforms
                .findByIdOptional(platformId, LockModeType.PESSIMISTIC_WRITE)
                .isEmpty()) {
            throw new NotFound("platform");
        }
        if (count("platformId = ?1 and revokedAt is null", platformId) >= MOST_LIVE) {
            throw new NotPossibleNow("two-live-keys", "Two pairs of keys live already: revoke one first.");
        }
        String endpoint = key();
        String subscription = key();
        FeedKey key = new FeedKey(platformId, hashes(endpoint, subscription), now);
        persist(key);
        audit.record(by, "feed-key.made", new Subject("feed-key", key.id().toString(), null), now);
        changed.fire(new FeedKeysChanged(platformId, true, now));
        return new Made(key.id(), endpoint, subscription);
    }

    /** From now on the pair opens nothing; on other nodes within seconds. Revoking twice changes nothing. */
    public void revoke(UUID keyId, Actor by, Instant now) {
        FeedKey key = findByIdOptional(keyId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("key"));
        if (key.revokedAt().isEmpty()) {
            key.revoke(now);
            audit.record(by, "feed-key.revoked", new Subject("feed-key", keyId.toString(), null), now);
            changed.fire(new FeedKeysChanged(key.platformId(), false, now));
        }
    }

    /** {@return every pair that the platform ever had, the oldest first} */
    public List<FeedKey> ofPlatform(UUID platformId) {
        return list("platformId = ?1 order by madeAt, id", platformId);
    }

    /** {@return whose pair this is, and notes its use; empty unless both keys are of one live pair} */
    public Optional<UUID> opening(String endpointKey, String subscriptionKey, Instant now) {
        FeedKey.Hashes given = hashes(endpointKey, subscriptionKey);
        return find("subscriptionHash", given.subscription())
                .firstResultOptional()
                .filter(key -> key.opensWith(given))
                .map(key -> {
                    key.use(now);
                    return key.platformId();
                });
    }

    private String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(codes.random(KEY_BYTES));
    }

    private FeedKey.Hashes hashes(String endpoint, String subscription) {
        return new FeedKey.Hashes(
                codes.sha256(endpoint.getBytes(StandardCharsets.UTF_8)),
                codes.sha256(subscription.getBytes(StandardCharsets.UTF_8)));
    }
}
