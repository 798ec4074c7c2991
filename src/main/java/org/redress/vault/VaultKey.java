package org.redress.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One owner's key, wrapped by the key-encryption key; the row outlives the key, to say when it was destroyed. */
@Entity
class VaultKey {
    @Id
    private UUID owner;

    private byte @Nullable [] wrapped;
    private Instant createdAt;

    private @Nullable Instant destroyedAt;

    VaultKey(UUID owner, byte[] wrapped, Instant createdAt) {
        this.owner = owner;
        this.wrapped = wrapped;
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected VaultKey() {}

    /** @throws Erased after {@link #destroy} */
    byte[] wrapped() {
        if (wrapped == null) {
            throw new Erased();
        }
        return wrapped;
    }

    boolean isDestroyed() {
        return wrapped == null;
    }

    void destroy(Instant now) {
        if (wrapped != null) {
            wrapped = null;
            destroyedAt = now;
        }
    }
}
