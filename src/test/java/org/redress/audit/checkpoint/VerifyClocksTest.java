package org.redress.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.deadline.ClockFact;
import org.redress.deadline.ClockReading;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.Term;
import org.redress.deadline.WorkingCalendar;
import org.redress.support.StandAloneVerifier;

/** The verifier, which has nothing of ours, reads every clock in hours as we do, and takes no other due time. */
class VerifyClocksTest {
    private static final int ROUNDS = Integer.getInteger("verify.clocks", 2_000);
    private static final Instant FROM = Instant.parse("2026-03-28T22:00:00Z");
    private static final Instant MADE = FROM.plus(Duration.ofDays(30));

    private final Random random = new Random(223);
    private final StandAloneVerifier verifier = new StandAloneVerifier();

    @Test
    void random_histories_give_the_due_time_and_lateness_that_we_state() {
        int late = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<ClockFact> facts = history();
            String term = "PT" + (1 + random.nextInt(72)) + "H";
            ClockReading reading = DeadlineClock.read(facts, Term.parse(term), WorkingCalendar.WEEKDAYS_UTC);
            Map<String, Object> clock = clock(facts, reading);
            assertThat(verifier.clocks(pack(term, clock))).startsWith("[1 clocks give");
            late += clock.get("late_by_seconds") == null ? 0 : 1;
            clock.put("due_at", FROM.plusSeconds(1 + random.nextInt(1_000)).toString());
            assertThat(verifier.clocks(pack(term, clock))).startsWith("DOES NOT HOLD: a clock is due at");
        }
        assertThat(late).isPositive();
    }

    @Test
    void lateness_that_is_made_longer_or_counted_beyond_the_stop_is_refused() {
        ClockFact start = new ClockFact(new UUID(0, 1), ClockFact.Kind.START, FROM, null);
        ClockFact stop = new ClockFact(new UUID(0, 2), ClockFact.Kind.STOP, FROM.plus(Duration.ofHours(50)), null);
        List<ClockFact> facts = List.of(start, stop);
        ClockReading reading = DeadlineClock.read(facts, Term.parse("PT48H"), WorkingCalendar.WEEKDAYS_UTC);
        Map<String, Object> clock = clock(facts, reading);
        assertThat(clock).containsEntry("late_by_seconds", "7200");
        clock.put("late_by_seconds", "7201");
        assertThat(verifier.clocks(pack("PT48H", clock))).contains("late by 7200 s, not as stated");
        clock.put("stopped_at", null);
        assertThat(verifier.clocks(pack("PT48H", clock))).contains("a clock stopped at");
        assertThat(verifier.clocks(pack("P7WD", clock))).contains("1 more have no term in hours");
    }

    private List<ClockFact> history() {
        List<ClockFact> facts = new ArrayList<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            ClockFact.Kind kind = ClockFact.Kind.values()[i == 0 ? 0 : random.nextInt(5)];
            UUID strikes = kind == ClockFact.Kind.STRIKE_OUT
                    ? facts.get(random.nextInt(facts.size())).id()
                    : null;
            Instant at = FROM.plus(Duration.ofMinutes(30L * random.nextInt(200)));
            facts.add(new ClockFact(new UUID(7, i), kind, at, strikes));
        }
        return facts;
    }

    private static Map<String, Object> clock(List<ClockFact> facts, ClockReading reading) {
        Map<String, Object> clock = new HashMap<>();
        clock.put("rule", "X");
        clock.put("version", "1");
        clock.put("facts", facts.stream().map(VerifyClocksTest::fact).toList());
        clock.put("due_at", text(reading.dueAt()));
        clock.put("stopped_at", text(reading.stoppedAt()));
        Instant hand = reading.stoppedAt() == null ? MADE : reading.stoppedAt();
        boolean late = reading.dueAt() != null && hand.isAfter(reading.dueAt());
        clock.put(
                "late_by_seconds",
                late ? Long.toString(Duration.between(reading.dueAt(), hand).toSeconds()) : null);
        return clock;
    }

    private static Map<String, Object> pack(String term, Map<String, Object> clock) {
        return Map.of(
                "generated_at",
                MADE.toString(),
                "rules",
                List.of(Map.of("id", "X", "version", "1", "term", term)),
                "items",
                List.of(Map.of("clocks", List.of(clock))));
    }

    private static Map<String, Object> fact(ClockFact fact) {
        Map<String, Object> said = new HashMap<>();
        said.put("number", Long.toString(fact.id().getLeastSignificantBits()));
        said.put("kind", fact.kind().name().toLowerCase(Locale.ROOT));
        said.put("at", fact.at().toString());
        said.put(
                "strikes",
                fact.strikes() == null ? null : Long.toString(fact.strikes().getLeastSignificantBits()));
        return said;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
