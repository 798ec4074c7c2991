package org.redress.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One outgoing letter or webhook, as the desk and the platform see it. Written by the outbox and the postman alone. */
@Entity
@Immutable
public class Delivery {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    private String topic;
    private String recipient;
    private @Nullable UUID platformId;
    private @Nullable UUID caseId;
    private @Nullable UUID requestId;
    private @Nullable UUID alertId;
    private String body;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private Instant queuedAt;
    private @Nullable Instant attemptAt;
    private int attempts;
    private @Nullable Instant settledAt;
    private @Nullable String because;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    public UUID id() {
        return id;
    }

    public DeliveryKind kind() {
        return kind;
    }

    /** {@return what it is about, such as {@code removal_request.created} or {@code alert.missed}} */
    public String topic() {
        return topic;
    }

    /** {@return id of a member of staff or of a platform} */
    public String recipient() {
        return recipient;
    }

    public Optional<UUID> platformId() {
        return Optional.ofNullable(platformId);
    }

    public Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    public Optional<UUID> requestId() {
        return Optional.ofNullable(requestId);
    }

    public Optional<UUID> alertId() {
        return Optional.ofNullable(alertId);
    }

    /** {@return a webhook's payload, or the text of a letter once it was written, without the web address} */
    public String body() {
        return body;
    }

    public DeliveryStatus status() {
        return status;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    /** {@return when it is tried next; empty once settled} */
    public Optional<Instant> attemptAt() {
        return Optional.ofNullable(attemptAt);
    }

    public int attempts() {
        return attempts;
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** {@return how the latest attempt ended, or why it was dropped} */
    public Optional<String> because() {
        return Optional.ofNullable(because);
    }
}
