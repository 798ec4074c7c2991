package org.redress.evidence.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.facts.Clock;
import org.redress.removal.ClockFactRecord;
import org.redress.removal.Deadline;
import org.redress.removal.MissedDeadline;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.Disputing;

/** Writes down a clock: every fact, so that anyone can recompute its due time, and what it folds into. */
@ApplicationScoped
class ClockFactsOf {
    private final Disputing disputing;

    ClockFactsOf(Disputing disputing) {
        this.disputing = disputing;
    }

    /** @param words whether what was said in a dispute may be shared */
    Clock clock(
            Deadline deadline, @Nullable MissedDeadline missed, List<Dispute> disputes, boolean words, Instant now) {
        return new Clock(
                deadline.ruleVersion().rule().id(),
                deadline.ruleVersion().version(),
                Terms.of(deadline.state()),
                deadline.startedAt().orElse(null),
                deadline.dueAt().orElse(null),
                deadline.stoppedAt().orElse(null),
                lateBy(deadline, now),
                missed == null
                        ? null
                        : new Clock.Missed(
                                missed.dueAt(),
                                missed.detectedAt(),
                                missed.lateBy().toSeconds()),
                facts(deadline.facts()),
                disputes.stream().map(dispute -> dispute(dispute, words)).toList());
    }

    private static @Nullable Long lateBy(Deadline deadline, Instant now) {
        Optional<Instant> due = deadline.dueAt();
        if (due.isEmpty() || !deadline.isLate(now)) {
            return null;
        }
        return Duration.between(due.get(), deadline.stoppedAt().orElse(now)).toSeconds();
    }

    private static List<Clock.Fact> facts(List<ClockFactRecord> recorded) {
        Map<UUID, Integer> numbers = new HashMap<>();
        List<Clock.Fact> facts = new ArrayList<>();
        for (ClockFactRecord each : recorded) {
            int number = numbers.size() + 1;
            numbers.put(each.fact().id(), number);
            UUID strikes = each.fact().strikes();
            facts.add(new Clock.Fact(
                    number,
                    Terms.of(each.fact().kind()),
                    each.fact().at(),
                    each.recordedAt(),
                    each.why(),
                    Terms.of(each.by().kind()),
                    strikes == null ? null : numbers.get(strikes)));
        }
        return facts;
    }

    private Clock.Disputed dispute(Dispute dispute, boolean words) {
        Disputing.Words said = words ? disputing.words(dispute) : new Disputing.Words("", "", "");
        return new Clock.Disputed(
                dispute.madeAt(),
                Terms.of(dispute.ground()),
                dispute.actedAt().orElse(null),
                unlessEmpty(said.said()),
                unlessEmpty(said.reference()),
                dispute.verdict().map(Terms::of).orElse(null),
                dispute.decidedAt().orElse(null),
                unlessEmpty(said.answer()));
    }

    private static @Nullable String unlessEmpty(String words) {
        return words.isEmpty() ? null : words;
    }
}
