package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a report that is not sent yet, sealed under a key of its own. It ends with its visit, or, once its
 * person saved it under a code, after seven days.
 */
@Entity
class Draft {
    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private UUID id;

    private byte[] answers;
    private Instant createdAt;
    private Instant changedAt;
    private Instant expiresAt;
    private @Nullable String reference;
    private byte @Nullable [] codeHash;
    private byte @Nullable [] codeSalt;

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

    /** Lets the person come back to it, for seven more days. */
    void save(Reference saved, CodeHash code, Instant now) {
        reference = saved.text();
        codeHash = code.hash();
        codeSalt = code.salt();
        expiresAt = now.plus(LIFETIME);
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isSaved() {
        return reference != null;
    }

    Optional<CodeHash> code() {
        byte[] hash = codeHash;
        byte[] salt = codeSalt;
        return hash == null || salt == null ? Optional.empty() : Optional.of(new CodeHash(hash, salt));
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
