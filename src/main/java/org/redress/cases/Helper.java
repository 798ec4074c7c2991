package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom the person trusts: with a reference and a code of their own they read the case, and change nothing. */
@Entity
public class Helper {
    @Id
    private UUID id;

    private UUID caseId;
    private String reference;
    private byte[] codeHash;
    private byte[] codeSalt;
    private Instant madeAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant lastOpenedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Helper() {}

    Helper(UUID id, UUID caseId, Reference reference, CodeHash code, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.reference = reference.text();
        this.codeHash = code.hash();
        this.codeSalt = code.salt();
        this.madeAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    void opened(Instant now) {
        lastOpenedAt = now;
    }

    CodeHash code() {
        return new CodeHash(codeHash, codeSalt);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<Instant> lastOpenedAt() {
        return Optional.ofNullable(lastOpenedAt);
    }
}
