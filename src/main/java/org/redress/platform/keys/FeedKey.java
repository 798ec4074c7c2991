package org.redress.platform.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The pair of keys that a feed asks for, of which only SHA-256 is kept: nobody can read a key out of it. Whoever notes
 * its use writes nothing else, so that a pair that is revoked meanwhile stays revoked.
 */
@Entity
@DynamicUpdate
public class FeedKey {
    /** How exactly the last use is known. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private UUID platformId;
    private byte[] endpointHash;
    private byte[] subscriptionHash;
    private Instant madeAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    FeedKey(UUID platformId, Hashes hashes, Instant now) {
        this.id = UUID.randomUUID();
        this.platformId = platformId;
        this.endpointHash = hashes.endpoint();
        this.subscriptionHash = hashes.subscription();
        this.madeAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected FeedKey() {}

    /** SHA-256 of each of the two. */
    record Hashes(byte[] endpoint, byte[] subscription) {}

    /** Compares both in constant time. */
    boolean opensWith(Hashes given) {
        boolean endpoint = MessageDigest.isEqual(endpointHash, given.endpoint());
        boolean subscription = MessageDigest.isEqual(subscriptionHash, given.subscription());
        return endpoint && subscription && revokedAt == null;
    }

    void use(Instant now) {
        if (usedAt == null || usedAt.plus(NOTED_EVERY).isBefore(now)) {
            usedAt = now;
        }
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID platformId() {
        return platformId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** When it last opened a feed, within a minute or so. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
