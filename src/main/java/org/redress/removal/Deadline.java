package org.redress.removal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.ClockFact;
import org.redress.deadline.ClockReading;
import org.redress.deadline.ClockState;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.Replan;
import org.redress.policy.Ladder;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rung;
import org.redress.policy.calendar.Binding;
import org.redress.policy.calendar.CalendarVersion;

/**
 * One duty with its clock: an obligation under one version of one rule. The facts decide; state, due time and the next
 * rung are what they fold into, kept so that the sweep and the desk can ask the database. Written only under a row lock.
 */
@Entity
public class Deadline {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Obligation obligation;

    private UUID obligationId;
    private @Nullable UUID caseId;
    private @Nullable String about;
    private @Nullable UUID platformId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rule_version_id")
    private RuleVersion ruleVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "calendar_version_id")
    private @Nullable CalendarVersion calendar;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    private @Nullable Instant startedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant stoppedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Rung nextRung;

    private @Nullable Instant wakeAt;
    private int failures;
    private @Nullable String addedBecause;
    private @Nullable String removedBecause;

    @OneToMany(mappedBy = "deadline", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ClockFactRecord> facts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Deadline() {}

    Deadline(Duty duty, Binding binding, String addedBecause) {
        this.id = UUID.randomUUID();
        this.obligation = duty.obligation();
        this.obligationId = duty.id();
        this.caseId = duty.caseId();
        this.about = duty.about();
        this.platformId = duty.platformId();
        this.ruleVersion = binding.rule();
        this.calendar = binding.calendar();
        this.addedBecause = addedBecause;
        this.state = ClockState.NOT_STARTED;
    }

    void start(Instant at, ClockFactRecord.Cause cause) {
        if (state == ClockState.NOT_STARTED) {
            append(new ClockFact(UUID.randomUUID(), ClockFact.Kind.START, at, null), cause);
        }
    }

    void stop(Instant at, ClockFactRecord.Cause cause) {
        if (state == ClockState.RUNNING || state == ClockState.PAUSED) {
            append(new ClockFact(UUID.randomUUID(), ClockFact.Kind.STOP, at, null), cause);
        }
    }

    /** Strikes out every stop that still stands: the clock is as if it had never stopped. */
    void strikeOutStops(ClockFactRecord.Cause cause) {
        strikeOut(ClockFact.Kind.STOP, cause);
    }

    /** Strikes out the start: the request was not complete, and a caseworker agrees. */
    void strikeOutStart(ClockFactRecord.Cause cause) {
        strikeOut(ClockFact.Kind.START, cause);
    }

    /** What was recorded at that instant is struck out; a stop that was struck out at it stands again. */
    void undo(Instant recordedAt, ClockFactRecord.Cause cause) {
        ClockFacts.undoing(recordedAt, facts(), cause.recordedAt()).forEach(fact -> append(fact, cause));
    }

    private void strikeOut(ClockFact.Kind kind, ClockFactRecord.Cause cause) {
        ClockFacts.strikeOuts(kind, clockFacts(), cause.recordedAt()).forEach(fact -> append(fact, cause));
    }

    /** The one gate: append, fold, plan the next rung. */
    private void append(ClockFact fact, ClockFactRecord.Cause cause) {
        facts.add(new ClockFactRecord(this, fact, cause));
        show(reading(), Rung.WARNING, cause.recordedAt());
    }

    /**
     * Binds the clock by another version of its rule or calendar, unless it is late or over. Rungs that were climbed
     * are not climbed again. Only a re-planning does this, which records the old and the new.
     */
    public Replan replan(Binding to, Instant now) {
        Replan plan = foresee(to, false, now);
        if (plan.move().moves()) {
            Rung climbedTo = nextRung == null ? Rung.WARNING : nextRung;
            ruleVersion = to.rule();
            calendar = to.calendar();
            show(plan.after(), climbedTo, now);
        }
        return plan;
    }

    /** What {@link #replan} would do; nothing is done. */
    public Replan foresee(Binding to, boolean missed, Instant now) {
        ClockReading before = new ClockReading(state, startedAt, dueAt, stoppedAt);
        return Replan.of(clockFacts(), before, missed, to.terms(), now);
    }

    private void show(ClockReading reading, Rung notBelow, Instant now) {
        state = reading.state();
        startedAt = reading.startedAt();
        dueAt = reading.dueAt();
        stoppedAt = reading.stoppedAt();
        Optional<Ladder.Step> step = NextRung.of(reading, ruleVersion.ladder(), notBelow, now);
        nextRung = step.map(Ladder.Step::rung).orElse(null);
        wakeAt = step.map(Ladder.Step::at).orElse(null);
    }

    /** The facts folded anew; equals what is kept. */
    public ClockReading reading() {
        Replan.Terms terms = binding().terms();
        return DeadlineClock.read(clockFacts(), terms.term(), terms.calendar());
    }

    private List<ClockFact> clockFacts() {
        return facts.stream().map(ClockFactRecord::fact).toList();
    }

    public UUID id() {
        return id;
    }

    public Obligation obligation() {
        return obligation;
    }

    /** The id of what {@link #obligation} names: a removal request, a case, a message, a complaint. */
    public UUID obligationId() {
        return obligationId;
    }

    /** Null for a duty that belongs to no case. */
    public @Nullable UUID caseId() {
        return caseId;
    }

    /** What a duty without a case is about; nothing personal. */
    public Optional<String> about() {
        return Optional.ofNullable(about);
    }

    /** Who owes it; empty when the organisation does. */
    public Optional<UUID> platformId() {
        return Optional.ofNullable(platformId);
    }

    public RuleVersion ruleVersion() {
        return ruleVersion;
    }

    /** {@return what its facts are folded with} */
    public Binding binding() {
        return new Binding(ruleVersion, calendar);
    }

    public ClockState state() {
        return state;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** Empty before the start, and for a rule without a limit in time. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    /** Whether the duty is or was overdue at that time: strictly after due, and not stopped before. */
    public boolean isLate(Instant asOf) {
        return new ClockReading(state, startedAt, dueAt, stoppedAt).isLate(asOf);
    }

    /** Oldest first. */
    public List<ClockFactRecord> facts() {
        return List.copyOf(facts);
    }

    /** Why this rule was proposed or added. */
    public Optional<String> addedBecause() {
        return Optional.ofNullable(addedBecause);
    }

    Optional<Rung> nextRung() {
        return Optional.ofNullable(nextRung);
    }

    Optional<Instant> wakeAt() {
        return Optional.ofNullable(wakeAt);
    }
}
