package org.redress.policy.ladders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.redress.policy.Ladder;

/** One change of one rule's ladder: what it was, what it became, who, when, why, and what it did to running clocks. */
@Entity
@Immutable
public class RuleLadder {
    @Id
    private UUID id;

    private String ruleId;
    private int number;
    private String before;
    private String ladder;
    private String reason;
    private UUID changedBy;
    private Instant changedAt;
    private int running;
    private int earlier;
    private int later;
    private int atOnce;

    @SuppressWarnings("NullAway.Init")
    protected RuleLadder() {}

    public RuleLadder(Place place, Words words, Effect effect, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.ruleId = place.ruleId();
        this.number = place.number();
        this.before = words.before().format();
        this.ladder = words.after().format();
        this.reason = words.reason();
        this.changedBy = by;
        this.changedAt = now;
        this.running = effect.running();
        this.earlier = effect.earlier();
        this.later = effect.later();
        this.atOnce = effect.atOnce();
    }

    /** Which rule, and the how manieth change of its ladder, from 1. */
    public record Place(String ruleId, int number) {}

    /** What was, what comes, and why. */
    public record Words(Ladder before, Ladder after, String reason) {}

    /**
     * What a change does to the clocks that run.
     *
     * @param running how many run under the rule
     * @param earlier whose next rung comes earlier
     * @param later whose next rung comes later, or not at all any more
     * @param atOnce of the earlier ones, those whose rung is raised as soon as the change is kept
     */
    public record Effect(int running, int earlier, int later, int atOnce) {
        public int same() {
            return running - earlier - later;
        }
    }

    public UUID id() {
        return id;
    }

    public String ruleId() {
        return ruleId;
    }

    public int number() {
        return number;
    }

    public Ladder before() {
        return Ladder.parse(before);
    }

    public Ladder ladder() {
        return Ladder.parse(ladder);
    }

    public String reason() {
        return reason;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Effect effect() {
        return new Effect(running, earlier, later, atOnce);
    }
}
