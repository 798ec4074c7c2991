package org.redress.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A key pair with which the organisation signs for one purpose; its private half is wrapped. */
@Entity
class SigningKey {
    @Id
    private UUID id;

    private String purpose;
    private byte[] publicKey;
    private byte[] wrapped;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SigningKey() {}

    SigningKey(UUID id, String purpose, byte[] publicKey, byte[] wrapped, Instant createdAt) {
        this.id = id;
        this.purpose = purpose;
        this.publicKey = publicKey;
        this.wrapped = wrapped;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    byte[] wrapped() {
        return wrapped.clone();
    }
}
