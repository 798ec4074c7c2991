package org.redress.fingerprint.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.fingerprint.Fingerprint;

/** One fingerprint to one platform: watched for, withdrawn, confirmed; and what the platform said of it. */
@Entity
public class Publication {
    @Id
    private UUID id;

    private UUID fingerprintId;
    private UUID caseId;
    private UUID platformId;
    private @Nullable UUID recordId;
    private UUID caseNumber;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    private long position;
    private Instant changedAt;
    private Instant publishedAt;
    private @Nullable Instant servedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawalId;
    private @Nullable Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Confirmation confirmedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Feedback feedback;

    private @Nullable Instant feedbackAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    Publication(Fingerprint fingerprint, UUID platformId, UUID caseNumber, Instant now) {
        this.id = UUID.randomUUID();
        this.fingerprintId = fingerprint.id();
        this.caseId = fingerprint.caseId();
        this.platformId = platformId;
        this.caseNumber = caseNumber;
        this.status = PublicationStatus.ACTIVE;
        this.publishedAt = now;
        this.changedAt = now;
    }

    /** For the first time, or again after a withdrawal, which is then over. */
    void publish(FeedRecord record, Place place, Instant now) {
        recordId = record.id();
        status = PublicationStatus.ACTIVE;
        publishedAt = now;
        withdrawnAt = null;
        withdrawalId = null;
        confirmedAt = null;
        confirmedBy = null;
        change(place, now);
    }

    /** The platform gets it now: from here on it has something to delete. */
    void serve(Instant now) {
        if (status == PublicationStatus.ACTIVE && servedAt == null) {
            servedAt = now;
        }
    }

    /** What the platform never got leaves nothing in its feed. */
    void withdraw(Place place, Instant now) {
        status = PublicationStatus.WITHDRAWN;
        withdrawnAt = now;
        withdrawalId = UUID.randomUUID();
        recordId = servedAt == null ? null : recordId;
        change(place, now);
    }

    /** {@return whether this is the first confirmation} */
    boolean confirm(Confirmation how, Instant now) {
        if (confirmedAt != null) {
            return false;
        }
        confirmedAt = now;
        confirmedBy = how;
        return true;
    }

    /** {@return whether this is news} */
    boolean say(Feedback said, Instant now) {
        if (feedback == said) {
            return false;
        }
        feedback = said;
        feedbackAt = now;
        return true;
    }

    private void change(Place place, Instant now) {
        position = place.position();
        changedAt = now;
    }

    /** What the platform knows it by. */
    public UUID id() {
        return id;
    }

    public UUID fingerprintId() {
        return fingerprintId;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID platformId() {
        return platformId;
    }

    /** Its hash in the feed; empty when the platform never got it, and once the hash is gone for good. */
    public Optional<UUID> recordId() {
        return Optional.ofNullable(recordId);
    }

    public PublicationStatus status() {
        return status;
    }

    /** Its place among the platform's, by the last change. */
    public long position() {
        return position;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Whether the platform ever got it, so that it has something to delete. */
    public boolean served() {
        return servedAt != null;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** What the clock of its withdrawal runs for. */
    public Optional<UUID> withdrawalId() {
        return Optional.ofNullable(withdrawalId);
    }

    /** When the platform confirmed the withdrawal. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Optional<Feedback> feedback() {
        return Optional.ofNullable(feedback);
    }

    public Optional<Instant> feedbackAt() {
        return Optional.ofNullable(feedbackAt);
    }

    /** Case number as the platform sees it. */
    public UUID caseNumber() {
        return caseNumber;
    }
}
