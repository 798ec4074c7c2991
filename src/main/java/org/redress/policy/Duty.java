package org.redress.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Term;

/** What a rule demands: the clock, what a request must hold, and what follows a miss. */
@Embeddable
public class Duty {
    @Enumerated(EnumType.STRING)
    private ClockStart clockStart;

    private @Nullable String term;
    private @Nullable String standard;
    private @Nullable String calendarId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] requiredElements;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] refusalGrounds;

    private String escalation;
    private String ladder;

    /** How long, from when, and by which standard where no number is. */
    record Clock(
            ClockStart start,
            @Nullable Term term,
            @Nullable String calendarId,
            @Nullable String standard,
            Ladder ladder) {}

    Duty(Clock clock, Collection<Element> elements, Collection<RefusalGround> grounds, String escalation) {
        this.clockStart = clock.start();
        this.term = clock.term() == null ? null : clock.term().text();
        this.standard = clock.standard();
        this.calendarId = clock.calendarId();
        this.ladder = clock.ladder().format();
        this.requiredElements = elements.stream().map(Enum::name).toArray(String[]::new);
        this.refusalGrounds = grounds.stream().map(Enum::name).toArray(String[]::new);
        this.escalation = escalation;
    }

    @SuppressWarnings("NullAway.Init")
    protected Duty() {}

    ClockStart clockStart() {
        return clockStart;
    }

    Optional<Term> term() {
        return Optional.ofNullable(term).map(Term::parse);
    }

    Optional<String> calendarId() {
        return Optional.ofNullable(calendarId);
    }

    Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    Set<Element> requiredElements() {
        return Arrays.stream(requiredElements).map(Element::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    Set<RefusalGround> refusalGrounds() {
        return Arrays.stream(refusalGrounds).map(RefusalGround::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    String escalation() {
        return escalation;
    }

    Ladder ladder() {
        return Ladder.parse(ladder);
    }
}
