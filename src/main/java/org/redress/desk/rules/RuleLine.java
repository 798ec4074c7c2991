package org.redress.desk.rules;

import java.util.List;
import java.util.TreeSet;
import org.redress.deadline.Term;
import org.redress.desk.Words;
import org.redress.policy.RespondentKind;
import org.redress.policy.RuleVersion;

/** One version of one rule, with where it is written and how sure we are. */
record RuleLine(
        String id,
        String name,
        String kind,
        int version,
        String jurisdiction,
        String term,
        String calendar,
        String starts,
        String since,
        String until,
        boolean inForce,
        List<String> respondents,
        List<String> elements,
        List<String> grounds,
        String escalation,
        String basis,
        String source,
        String confidence,
        String reviewed) {
    static RuleLine of(RuleVersion rule) {
        return new RuleLine(
                rule.rule().id(),
                rule.rule().name(),
                Words.of(rule.rule().kind().name()),
                rule.version(),
                rule.scope().jurisdiction().code(),
                limit(rule),
                rule.calendarId().orElse(""),
                Words.of(rule.clockStart().name()),
                rule.scope().effectiveFrom().map(Object::toString).orElse(""),
                rule.scope().effectiveUntil().map(Object::toString).orElse(""),
                rule.scope().inForce(),
                rule.scope().respondents().stream()
                        .map(RespondentKind::name)
                        .map(Words::of)
                        .sorted()
                        .toList(),
                names(rule.requiredElements()),
                names(rule.refusalGrounds()),
                rule.escalation(),
                rule.source().basis(),
                rule.source().url().orElse(""),
                Words.of(rule.source().confidence().name()),
                rule.source().reviewedOn().toString());
    }

    /** {@return how long the duty may take, in words} */
    static String limit(RuleVersion rule) {
        return rule.term().map(RuleLine::words).or(rule::standard).orElse("no limit in time");
    }

    private static String words(Term term) {
        return term.text()
                .replaceFirst("^PT(\\d+)H$", "$1 hours")
                .replaceFirst("^P(\\d+)WD$", "$1 working days")
                .replaceFirst("^1 (hour|working day)s$", "1 $1");
    }

    private static List<String> names(java.util.Set<? extends Enum<?>> constants) {
        return new TreeSet<>(
                        constants.stream().map(each -> Words.of(each.name())).toList())
                .stream().toList();
    }
}
