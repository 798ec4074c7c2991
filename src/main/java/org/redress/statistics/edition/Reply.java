package org.redress.statistics.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.redress.statistics.Quarter;

/** One version of what a platform says to its figures, verbatim. */
@Entity
@Table(name = "transparency_reply")
public class Reply {
    @Id
    private UUID id;

    private String quarter;
    private UUID platformId;
    private int number;
    private String words;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Reply() {}

    Reply(Place place, int number, String words, UUID recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.quarter = place.quarter().toString();
        this.platformId = place.platformId();
        this.number = number;
        this.words = words;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** Beside which figures a reply stands. */
    public record Place(Quarter quarter, UUID platformId) {}

    public UUID platformId() {
        return platformId;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** Empty when it was taken back. */
    public String words() {
        return words;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
