package org.redress.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Term;

/** What a rule says from one date on. Never changed: a rule that changes gets a further version. */
@Entity
public class RuleVersion {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Rule rule;

    private int version;

    @Embedded
    private Source source;

    @Embedded
    private Scope scope;

    @Embedded
    private Duty duty;

    @Embedded
    private @Nullable Making making;

    /** @param making null for what came with Redress */
    public RuleVersion(UUID id, Rule rule, int version, Parts parts, @Nullable Making making) {
        this.id = id;
        this.rule = rule;
        this.version = version;
        this.source = parts.source();
        this.scope = parts.scope();
        this.duty = parts.duty();
        this.making = making;
    }

    @SuppressWarnings("NullAway.Init")
    protected RuleVersion() {}

    /** The three things that a version says. */
    public record Parts(Source source, Scope scope, Duty duty) {}

    public UUID id() {
        return id;
    }

    public Rule rule() {
        return rule;
    }

    public int version() {
        return version;
    }

    /** Where it is written and how sure we are of it. */
    public Source source() {
        return source;
    }

    /** Whom it binds, where and from when. */
    public Scope scope() {
        return scope;
    }

    /** {@return how long the duty may take; empty for a standard without a number} */
    public Optional<Term> term() {
        return duty.term();
    }

    /** {@return the calendar that its working days are counted by; empty when it counts none} */
    public Optional<String> calendarId() {
        return duty.calendarId();
    }

    /** {@return what is expected in words where no number is} */
    public Optional<String> standard() {
        return duty.standard();
    }

    public ClockStart clockStart() {
        return duty.clockStart();
    }

    /** {@return what a request must hold before the clock starts} */
    public Set<Element> requiredElements() {
        return duty.requiredElements();
    }

    /** {@return the grounds on which the rule lets a respondent refuse; empty when it names none} */
    public Set<RefusalGround> refusalGrounds() {
        return duty.refusalGrounds();
    }

    /** {@return who wrote it at the desk, when and why; empty for what came with Redress} */
    public Optional<Making> making() {
        return Optional.ofNullable(making);
    }

    public Ladder ladder() {
        return duty.ladder();
    }

    /** {@return whom to turn to after a miss, in words for a caseworker} */
    public String escalation() {
        return duty.escalation();
    }

    /**
     * {@return whether a platform of this kind is bound; what the organisation owes itself binds no platform}
     *
     * @param countries ISO codes of every country the person has a link to
     */
    public boolean binds(RespondentKind respondent, Set<String> countries, Instant at) {
        return clockStart() != ClockStart.OUR_RECEIPT
                && scope.covers(respondent)
                && scope.reaches(countries)
                && scope.isEffective(at);
    }
}
