package org.redress.removal.bulk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
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

    /** Whose the case was when the action was asked for. */
    Optional<UUID> assigneeSeen() {
        return Optional.ofNullable(assigneeSeen);
    }

    public BulkOutcome outcome() {
        return outcome;
    }

    /** Why it was not possible, in words for staff. */
    public Optional<String> why() {
        return Optional.ofNullable(why);
    }
}
