package org.redress.cases.together;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two cases are handled together from a time on, and perhaps until another. */
@Entity
public class CaseLink {
    @Id
    private UUID id;

    private UUID one;
    private UUID other;
    private Instant linkedAt;
    private UUID linkedBy;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;

    @SuppressWarnings("NullAway.Init")
    protected CaseLink() {}

    /** The two in the order that the database compares them in, so that a pair has one row. */
    CaseLink(Pair pair, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.one = pair.one();
        this.other = pair.other();
        this.linkedBy = by;
        this.linkedAt = now;
    }

    void end(UUID by, Instant now) {
        endedBy = by;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The case at the other end. */
    public UUID from(UUID caseId) {
        return caseId.equals(one) ? other : one;
    }

    public boolean joins(UUID caseId) {
        return caseId.equals(one) || caseId.equals(other);
    }

    public Instant linkedAt() {
        return linkedAt;
    }

    public UUID linkedBy() {
        return linkedBy;
    }

    boolean isOver() {
        return endedAt != null;
    }

    UUID one() {
        return one;
    }

    UUID other() {
        return other;
    }
}
