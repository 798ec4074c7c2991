package org.redress.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
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

    private final Random random = new Random(223);
    private final StandAloneVerifier verifier = new StandAloneVerifier();

    @Test
    void random_histories_give_the_due_time_and_lateness_that_we_state() {
        int late = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<ClockFact> facts = history();
            String term = "PT" + (1 + random.nextInt(72)) + "H";
            ClockReading reading = DeadlineClock.read(facts, Term.parse(term), WorkingCalendar.WEEKDAYS_UTC);
            Map<String, Object> clock = clock(facts, term, reading);
            assertThat(verifier.clocks(Map.of("clocks", List.of(clock)))).startsWith("[1 clocks give");
            late += "0".equals(clock.get("late_seconds")) ? 0 : 1;
            clock.put("due_at", FROM.plusSeconds(1 + random.nextInt(1_000)).toString());
            assertThat(verifier.clocks(clock)).startsWith("DOES NOT HOLD: a clock is due at");
        }
        assertThat(late).isPositive();
    }

    @Test
    void lateness_that_is_made_longer_or_counted_beyond_the_stop_is_refused() {
        ClockFact start = new ClockFact(new UUID(0, 1), ClockFact.Kind.START, FROM, null);
        ClockFact stop = new ClockFact(new UUID(0, 2), ClockFact.Kind.STOP, FROM.plus(Duration.ofHours(50)), null);
        ClockReading reading =
                DeadlineClock.read(List.of(start, stop), Term.parse("PT48H"), WorkingCalendar.WEEKDAYS_UTC);
        Map<String, Object> clock = clock(List.of(start, stop), "PT48H", reading);
        assertThat(clock).containsEntry("late_seconds", "7200");
        clock.put("late_seconds", "7201");
        assertThat(verifier.clocks(clock)).contains("late by 7200 s, not as stated");
        clock.put("late_until", FROM.plus(Duration.ofHours(60)).toString());
        clock.put("late_seconds", "43200");
        assertThat(verifier.clocks(clock)).contains("beyond the clock's stop");
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

    private static Map<String, Object> clock(List<ClockFact> facts, String term, ClockReading reading) {
        Map<String, Object> clock = new HashMap<>();
        clock.put("term", term);
        clock.put("facts", facts.stream().map(VerifyClocksTest::fact).toList());
        clock.put("due_at", reading.dueAt() == null ? null : reading.dueAt().toString());
        Instant until = reading.stoppedAt() == null ? FROM.plus(Duration.ofDays(30)) : reading.stoppedAt();
        long late = reading.dueAt() == null || !until.isAfter(reading.dueAt())
                ? 0
                : Duration.between(reading.dueAt(), until).toSeconds();
        clock.put("late_until", until.toString());
        clock.put("late_seconds", Long.toString(late));
        return clock;
    }

    private static Map<String, Object> fact(ClockFact fact) {
        Map<String, Object> said = new HashMap<>();
        said.put("id", fact.id().toString());
        said.put("kind", fact.kind().name());
        said.put("at", fact.at().toString());
        said.put("strikes", fact.strikes() == null ? null : fact.strikes().toString());
        return said;
    }
}
