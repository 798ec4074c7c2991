package org.redress.removal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.deadline.ClockFact;

/** What undoes a clock fact: striking it out; and after a strike-out, the struck fact once more. */
final class ClockFacts {
    private ClockFacts() {}

    static ClockFact against(ClockFact fact, List<ClockFact> all, Instant now) {
        UUID id = UUID.randomUUID();
        return all.stream()
                .filter(struck -> struck.id().equals(fact.strikes()))
                .findAny()
                .map(struck -> new ClockFact(id, struck.kind(), struck.at(), null))
                .orElseGet(() -> new ClockFact(id, ClockFact.Kind.STRIKE_OUT, now, fact.id()));
    }
}
