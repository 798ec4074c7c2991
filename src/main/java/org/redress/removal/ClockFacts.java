package org.redress.removal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.deadline.ClockFact;

/** What undoes clock facts: striking them out; and after a strike-out, the struck fact once more. */
final class ClockFacts {
    private ClockFacts() {}

    /** {@return what strikes out every fact of a kind that still stands} */
    static List<ClockFact> strikeOuts(ClockFact.Kind kind, List<ClockFact> all, Instant now) {
        return all.stream()
                .filter(fact -> fact.kind() == kind && stands(fact, all))
                .map(fact -> new ClockFact(UUID.randomUUID(), ClockFact.Kind.STRIKE_OUT, now, fact.id()))
                .toList();
    }

    /** {@return what undoes all that was recorded at that instant and still stands} */
    static List<ClockFact> undoing(Instant recordedAt, List<ClockFactRecord> records, Instant now) {
        List<ClockFact> all = records.stream().map(ClockFactRecord::fact).toList();
        return records.stream()
                .filter(record -> record.recordedAt().equals(recordedAt))
                .map(ClockFactRecord::fact)
                .filter(fact -> stands(fact, all))
                .map(fact -> against(fact, all, now))
                .toList();
    }

    private static boolean stands(ClockFact fact, List<ClockFact> all) {
        return all.stream().noneMatch(other -> fact.id().equals(other.strikes()));
    }

    private static ClockFact against(ClockFact fact, List<ClockFact> all, Instant now) {
        UUID id = UUID.randomUUID();
        return all.stream()
                .filter(struck -> struck.id().equals(fact.strikes()))
                .findAny()
                .map(struck -> new ClockFact(id, struck.kind(), struck.at(), null))
                .orElseGet(() -> new ClockFact(id, ClockFact.Kind.STRIKE_OUT, now, fact.id()));
    }
}
