package org.redress.removal.bulk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case, or one removal request of it, in an action on many. */
@Entity
public class BulkLine {
    @Id
    private UUID id;

    @ManyToOne
    private BulkAction action;

    private int position;
    private UUID caseId;
    private @Nullable UUID requestId;
    private @Nullable UUID assigneeSeen;
    private @Nullable Instant asideSeen;

    @Enumerated(EnumType.STRING)
    private BulkOutcome outcome;

    private @Nullable String why;

    @SuppressWarnings("NullAway.Init")
    protected BulkLine() {}

    BulkLine(BulkAction action, int position, Chosen chosen, @Nullable UUID assigneeSeen) {
        this.id = UUID.randomUUID();
        this.action = action;
        this.position = position;
        this.caseId = chosen.caseId();
        this.requestId = chosen.requestId();
        this.assigneeSeen = assigneeSeen;
        this.outcome = BulkOutcome.WAITING;
    }

    /** @param until when its case was to come back before this action set it aside; null when it was not aside */
    void found(@Nullable Instant until) {
        asideSeen = until;
    }

    void became(BulkOutcome now, @Nullable String because) {
        outcome = now;
        why = because;
    }

    UUID id() {
        return id;
    }

    BulkAction action() {
        return action;
    }

    public UUID caseId() {
        return caseId;
    }

    public Optional<UUID> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Whose the case was when what the action would do was read. */
    Optional<UUID> assigneeSeen() {
        return Optional.ofNullable(assigneeSeen);
    }

    Optional<Instant> asideSeen() {
        return Optional.ofNullable(asideSeen);
    }

    public BulkOutcome outcome() {
        return outcome;
    }

    /** Why it was not possible, in words for staff. */
    public Optional<String> why() {
        return Optional.ofNullable(why);
    }
}
