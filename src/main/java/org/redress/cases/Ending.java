package org.redress.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** When a case ended, what it was before, and what the schedule has forgotten since. */
@Embeddable
public class Ending {
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseStatus closedFrom;

    private @Nullable Instant contactGoneAt;

    /**
     * Everything that the schedule forgets is to be forgotten anew.
     *
     * @throws NotPossibleNow when it was never judged, or is closed already
     */
    CaseStatus close(CaseStatus status, Instant now) {
        if (status == CaseStatus.CLOSED) {
            throw new NotPossibleNow("already-there", "This case is closed already.");
        }
        if (status != CaseStatus.ACCEPTED && status != CaseStatus.NOT_OURS) {
            throw new NotPossibleNow("not-judged", "Judge the report first: only then can the case be closed.");
        }
        closedFrom = status;
        closedAt = now;
        contactGoneAt = null;
        return CaseStatus.CLOSED;
    }

    /** {@return what it was before it was closed} */
    CaseStatus reopen() {
        CaseStatus before = closedFrom == null ? CaseStatus.ACCEPTED : closedFrom;
        closedFrom = null;
        closedAt = null;
        contactGoneAt = null;
        return before;
    }

    /** The schedule goes on from the day it was closed, if it was. */
    CaseStatus erase(Instant now) {
        closedFrom = null;
        closedAt = closedAt == null ? now : closedAt;
        return CaseStatus.ERASED;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** {@return whether the report was found plausible before the case was closed} */
    public boolean wasAccepted() {
        return closedFrom == CaseStatus.ACCEPTED;
    }

    /** {@return when the schedule destroyed what was known of how to reach the person} */
    public Optional<Instant> contactGoneAt() {
        return Optional.ofNullable(contactGoneAt);
    }
}
