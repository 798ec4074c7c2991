package org.redress.evidence.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Term;
import org.redress.evidence.facts.RuleFacts;
import org.redress.policy.RuleVersion;
import org.redress.policy.Source;
import org.redress.policy.calendar.Binding;
import org.redress.policy.calendar.CalendarText;
import org.redress.policy.calendar.CalendarVersion;

/** Writes down a version of a rule with its source, and the calendar that its days are counted by. */
@ApplicationScoped
class RuleFactsOf {

    RuleFacts of(Binding binding) {
        RuleVersion version = binding.rule();
        Source source = version.source();
        return new RuleFacts(
                version.rule().id(),
                version.version(),
                version.rule().name(),
                Terms.of(version.rule().kind()),
                source.basis(),
                source.url().orElse(null),
                Terms.of(source.confidence()),
                source.reviewedOn(),
                version.term().map(Term::text).orElse(null),
                version.standard().orElse(null),
                Terms.of(version.clockStart()),
                new TreeSet<>(version.requiredElements())
                        .stream().map(Terms::of).toList(),
                calendar(binding.calendar()));
    }

    private static RuleFacts.@Nullable Calendar calendar(@Nullable CalendarVersion calendar) {
        if (calendar == null) {
            return null;
        }
        CalendarText text = calendar.text();
        return new RuleFacts.Calendar(
                calendar.calendar().id(),
                calendar.version(),
                text.zone().getId(),
                text.weekend().stream().map(Terms::of).toList(),
                List.copyOf(text.holidays().keySet()));
    }
}
