package org.redress.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Term;
import org.redress.deadline.WorkingCalendar;

/** A version of a rule as the seed file has it; what the file leaves out is null. */
record SeededVersion(
        String jurisdiction,
        boolean needsLink,
        @Nullable Boolean inForce,
        String basis,
        @Nullable String sourceUrl,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable Set<RespondentKind> respondents,
        ClockStart clockStart,
        @Nullable String term,
        @Nullable String standard,
        @Nullable List<Element> requiredElements,
        @Nullable List<RefusalGround> refusalGrounds,
        @Nullable List<String> escalation,
        Confidence confidence,
        LocalDate reviewedOn) {
    private static final Duration WITHOUT_A_TERM = Duration.ofHours(48);

    RuleVersion.Parts parts(RuleKind kind) {
        Source source = new Source(basis, sourceUrl, confidence, reviewedOn);
        Scope scope = new Scope(
                new Jurisdiction(jurisdiction),
                needsLink,
                Objects.requireNonNullElse(respondents, Set.of()),
                new Scope.InForce(!Boolean.FALSE.equals(inForce), effectiveFrom, effectiveUntil));
        Duty duty = new Duty(
                clock(kind),
                Objects.requireNonNullElse(requiredElements, List.of()),
                Objects.requireNonNullElse(refusalGrounds, List.of()),
                String.join("\n", Objects.requireNonNullElse(escalation, List.of())));
        return new RuleVersion.Parts(source, scope, duty);
    }

    private Duty.Clock clock(RuleKind kind) {
        Term parsed = term == null ? null : Term.parse(term);
        Ladder ladder = Ladder.forTermOf(length(parsed), kind != RuleKind.TARGET);
        return new Duty.Clock(clockStart, parsed, standard, ladder);
    }

    private static Duration length(@Nullable Term term) {
        return term == null
                ? WITHOUT_A_TERM
                : Duration.between(Instant.EPOCH, term.dueFrom(Instant.EPOCH, WorkingCalendar.WEEKDAYS_UTC));
    }
}
