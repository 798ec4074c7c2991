package org.redress.removal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.deadline.ClockFact;

/** A clock fact as it is kept: when, why, by whom. Never changed; a mistake is struck out by a further one. */
@Entity
@Table(name = "clock_fact")
public class ClockFactRecord {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deadline_id")
    private Deadline deadline;

    private int position;

    @Enumerated(EnumType.STRING)
    private ClockFact.Kind kind;

    private Instant at;
    private @Nullable UUID strikes;
    private String why;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    private String actorId;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ClockFactRecord() {}

    ClockFactRecord(Deadline deadline, ClockFact fact, Cause cause) {
        this.id = fact.id();
        this.deadline = deadline;
        this.position = deadline.facts().size() + 1;
        this.kind = fact.kind();
        this.at = fact.at();
        this.strikes = fact.strikes();
        this.why = cause.why();
        this.actorKind = cause.by().kind();
        this.actorId = cause.by().id();
        this.recordedAt = cause.recordedAt();
    }

    /**
     * Why a fact is recorded, by whom and when.
     *
     * @param why a stable phrase such as {@code removal claimed}; nothing personal
     */
    public record Cause(String why, Actor by, Instant recordedAt) {}

    public ClockFact fact() {
        return new ClockFact(id, kind, at, strikes);
    }

    public String why() {
        return why;
    }

    public Actor by() {
        return new Actor(actorKind, actorId);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    Deadline deadline() {
        return deadline;
    }

    int position() {
        return position;
    }
}
