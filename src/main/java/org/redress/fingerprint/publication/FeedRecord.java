package org.redress.fingerprint.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hash as one platform gets it: there once, however many reported it. It outlives the fingerprint, so that a
 * platform can be told which hash to delete after the person had everything erased (ADR 0021).
 */
@Entity
public class FeedRecord {
    @Id
    private UUID id;

    private UUID platformId;

    @Enumerated(EnumType.STRING)
    private Signal signal;

    private byte[] hash;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    private long position;
    private long lastMod;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected FeedRecord() {}

    FeedRecord(UUID platformId, Signal signal, byte[] hash) {
        this.id = UUID.randomUUID();
        this.platformId = platformId;
        this.signal = signal;
        this.hash = hash.clone();
        this.status = PublicationStatus.ACTIVE;
    }

    /** Somebody wants it watched for. */
    void show(Place place) {
        status = PublicationStatus.ACTIVE;
        withdrawnAt = null;
        put(place);
    }

    /** Nobody wants it watched for any more. */
    void withdraw(Place place, Instant now) {
        status = PublicationStatus.WITHDRAWN;
        withdrawnAt = now;
        put(place);
    }

    private void put(Place place) {
        position = place.position();
        lastMod = place.second();
    }

    public UUID id() {
        return id;
    }

    public UUID platformId() {
        return platformId;
    }

    public Signal signal() {
        return signal;
    }

    public PublicationStatus status() {
        return status;
    }

    byte[] bytes() {
        return hash.clone();
    }

    /** In lower-case hex. */
    public String hash() {
        return HexFormat.of().formatHex(hash);
    }
}
