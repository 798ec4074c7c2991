package org.redress.removal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence that the platform has the request. */
@Entity
public class Receipt {
    @Id
    private UUID id;

    private UUID requestId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private ReceiptHow how;

    private @Nullable String proof;
    private @Nullable Instant struckOutAt;

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    Receipt(UUID requestId, ReceiptHow how, @Nullable String proof, Instant at) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.how = how;
        this.proof = proof;
        this.at = at;
    }

    void strikeOut(Instant now) {
        struckOutAt = now;
    }

    public UUID requestId() {
        return requestId;
    }

    public Instant at() {
        return at;
    }

    public ReceiptHow how() {
        return how;
    }

    /** A confirmation number, the mail server's answer, the client that fetched it; nothing personal. */
    public Optional<String> proof() {
        return Optional.ofNullable(proof);
    }
}
