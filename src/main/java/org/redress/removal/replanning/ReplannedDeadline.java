package org.redress.removal.replanning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Replan;
import org.redress.policy.calendar.Binding;
import org.redress.removal.Deadline;

/** What became of one clock that moved: a fact for ever, which the history of its case shows. */
@Entity
@Immutable
class ReplannedDeadline {
    @Id
    private UUID id;

    private UUID replanningId;
    private UUID deadlineId;
    private @Nullable UUID caseId;
    private Instant at;
    private UUID oldVersionId;
    private UUID newVersionId;
    private @Nullable UUID oldCalendarVersionId;
    private @Nullable UUID newCalendarVersionId;
    private @Nullable Instant oldDueAt;
    private @Nullable Instant newDueAt;

    @SuppressWarnings("NullAway.Init")
    protected ReplannedDeadline() {}

    /**
     * @param moved after it moved
     * @param old what it was bound by
     */
    ReplannedDeadline(Replanning by, Deadline moved, Binding old, Replan plan, Instant now) {
        this.id = UUID.randomUUID();
        this.replanningId = by.id();
        this.deadlineId = moved.id();
        this.caseId = moved.caseId();
        this.at = now;
        this.oldVersionId = old.rule().id();
        this.newVersionId = moved.ruleVersion().id();
        this.oldCalendarVersionId = old.calendarId().orElse(null);
        this.newCalendarVersionId = moved.binding().calendarId().orElse(null);
        this.oldDueAt = plan.before().dueAt();
        this.newDueAt = plan.after().dueAt();
    }

    UUID deadlineId() {
        return deadlineId;
    }
}
