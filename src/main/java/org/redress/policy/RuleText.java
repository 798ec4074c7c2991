package org.redress.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Term;
import org.redress.deadline.WorkingDays;

/** All that one version of a rule says, as the seed file or the desk gives it; what is left out is null. */
public record RuleText(
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
        @Nullable String calendar,
        @Nullable String standard,
        @Nullable List<Element> requiredElements,
        @Nullable List<RefusalGround> refusalGrounds,
        @Nullable List<String> escalation,
        Confidence confidence,
        LocalDate reviewedOn) {
    private static final String USUAL_CALENDAR = "WEEKDAYS_UTC";

    /** {@return what a version says; two that say the same are equal} */
    public static RuleText of(RuleVersion version) {
        Scope scope = version.scope();
        return new RuleText(
                scope.jurisdiction().code(),
                scope.needsLink(),
                scope.inForce(),
                version.source().basis(),
                version.source().url().orElse(null),
                scope.effectiveFrom().orElse(null),
                scope.effectiveUntil().orElse(null),
                scope.respondents(),
                version.clockStart(),
                version.term().map(Term::text).orElse(null),
                version.calendarId().orElse(null),
                version.standard().orElse(null),
                version.requiredElements().stream().sorted().toList(),
                version.refusalGrounds().stream().sorted().toList(),
                version.escalation().lines().toList(),
                version.source().confidence(),
                version.source().reviewedOn());
    }

    /** With the organisation's usual ladder. */
    RuleVersion.Parts parts(RuleKind kind) {
        return parts(Ladder.usual(parsedTerm(), kind));
    }

    /** {@return the parts of a version that says this} */
    public RuleVersion.Parts parts(Ladder ladder) {
        Source source = new Source(basis, sourceUrl, confidence, reviewedOn);
        Scope scope = new Scope(
                new Jurisdiction(jurisdiction),
                needsLink,
                Objects.requireNonNullElse(respondents, Set.of()),
                new Scope.InForce(!Boolean.FALSE.equals(inForce), effectiveFrom, effectiveUntil));
        Duty duty = new Duty(
                new Duty.Clock(clockStart, parsedTerm(), usedCalendar(), standard, ladder),
                none(requiredElements),
                none(refusalGrounds),
                String.join("\n", none(escalation)));
        return new RuleVersion.Parts(source, scope, duty);
    }

    /** {@return how long the duty may take; null for a standard without a number} */
    public @Nullable Term parsedTerm() {
        return term == null ? null : Term.parse(term);
    }

    private @Nullable String usedCalendar() {
        return parsedTerm() instanceof WorkingDays ? Objects.requireNonNullElse(calendar, USUAL_CALENDAR) : null;
    }

    private static <T> Collection<T> none(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
