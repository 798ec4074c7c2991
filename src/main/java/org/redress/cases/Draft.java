package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The answers of a report that is not sent yet, sealed under a key of its own; gone after seven days. */
@Entity
class Draft {
    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private UUID id;

    private byte[] answers;
    private Instant createdAt;
    private Instant changedAt;
    private Instant expiresAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(UUID id, byte[] sealed, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFETIME);
        change(sealed, now);
    }

    final void change(byte[] sealed, Instant now) {
        this.answers = sealed;
        this.changedAt = now;
    }

    UUID id() {
        return id;
    }

    byte[] answers() {
        return answers;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
