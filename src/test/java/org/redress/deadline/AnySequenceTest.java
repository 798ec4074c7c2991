package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every sequence of facts; a failure names the seed that makes it again. */
class AnySequenceTest {
    private static final int SEQUENCES = 20_000;
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");

    @Test
    void rule6_neither_order_nor_repetition_of_facts_matters() {
        each((seed, random) -> {
            List<ClockFact> facts = facts(random);
            Term term = term(random);
            List<ClockFact> muddled = new ArrayList<>(facts);
            muddled.addAll(facts.subList(0, random.nextInt(facts.size() + 1)));
            Collections.shuffle(muddled, random);
            assertThat(read(muddled, term)).as("seed %d", seed).isEqualTo(read(facts, term));
        });
    }

    @Test
    void rule6_pausing_never_brings_the_due_time_nearer() {
        each((seed, random) -> {
            List<ClockFact> facts = facts(random);
            Term term = term(random);
            Instant due = read(facts, term).dueAt();
            List<ClockFact> withPause = new ArrayList<>(facts);
            withPause.add(fact(ClockFact.Kind.PAUSE, random));
            Instant dueWithPause = read(withPause, term).dueAt();
            if (due != null && dueWithPause != null) {
                assertThat(dueWithPause).as("seed %d", seed).isAfterOrEqualTo(due);
            }
        });
    }

    @Test
    void rule4_whatever_is_struck_out_is_as_if_it_never_was() {
        each((seed, random) -> {
            List<ClockFact> facts = facts(random);
            Term term = term(random);
            ClockFact wrong = fact(ClockFact.Kind.values()[random.nextInt(4)], random);
            List<ClockFact> corrected = new ArrayList<>(facts);
            corrected.add(wrong);
            corrected.add(new ClockFact(UUID.randomUUID(), ClockFact.Kind.STRIKE_OUT, at(random), wrong.id()));
            assertThat(read(corrected, term)).as("seed %d", seed).isEqualTo(read(facts, term));
        });
    }

    @Test
    void rule5_once_late_a_clock_is_late_for_ever() {
        each((seed, random) -> {
            ClockReading reading = read(facts(random), term(random));
            Instant asOf = at(random);
            if (reading.isLate(asOf)) {
                assertThat(reading.isLate(asOf.plusSeconds(random.nextInt(1_000_000))))
                        .as("seed %d", seed)
                        .isTrue();
            }
        });
    }

    private interface Property {
        void holds(long seed, Random random);
    }

    private static void each(Property property) {
        for (long seed = 0; seed < SEQUENCES; seed++) {
            property.holds(seed, new Random(seed));
        }
    }

    private static ClockReading read(List<ClockFact> facts, @Nullable Term term) {
        return DeadlineClock.read(facts, term, WorkingCalendar.WEEKDAYS_UTC);
    }

    private static Term term(Random random) {
        return random.nextBoolean() ? new Hours(1 + random.nextInt(60)) : new WorkingDays(1 + random.nextInt(8));
    }

    /** Up to nine facts of any kind, many of them at the same hour. */
    private static List<ClockFact> facts(Random random) {
        List<ClockFact> facts = new ArrayList<>();
        for (int i = random.nextInt(10); i > 0; i--) {
            boolean strikes = !facts.isEmpty() && random.nextInt(6) == 0;
            facts.add(
                    strikes
                            ? new ClockFact(
                                    new UUID(random.nextLong(), random.nextLong()),
                                    ClockFact.Kind.STRIKE_OUT,
                                    at(random),
                                    facts.get(random.nextInt(facts.size())).id())
                            : fact(ClockFact.Kind.values()[random.nextInt(4)], random));
        }
        return facts;
    }

    private static ClockFact fact(ClockFact.Kind kind, Random random) {
        return new ClockFact(new UUID(random.nextLong(), random.nextLong()), kind, at(random), null);
    }

    private static Instant at(Random random) {
        return NOON.plus(Duration.ofHours(random.nextInt(200)));
    }
}
