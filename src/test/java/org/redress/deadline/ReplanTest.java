package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of one clock when its rule's term changes. Hours are counted from the start; all terms are hours. */
class ReplanTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest(name = "{0}: {1} h to {2} h, now {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // facts,                          old, new, now, missed, moves,   new due, late at once
                "START@0,                           48,  24,  10, false,  EARLIER, 24,      false",
                "START@0,                           24,  48,  10, false,  LATER,   48,      false",
                "START@0,                           48,  48,  10, false,  SAME,    48,      false",
                "START@0,                           48,  24,  24, false,  EARLIER, 24,      false",
                "START@0,                           48,  24,  25, false,  EARLIER, 24,      true",
                "START@0,                           48,  72,  48, false,  LATER,   72,      false",
                "START@0,                           48,  72,  49, false,  MISSED,  48,      false",
                "START@0,                           48,  72,  49, true,   MISSED,  48,      false",
                "START@0 PAUSE@5 RESUME@15,         48,  24,  20, false,  EARLIER, 34,      false",
                "START@0 PAUSE@5,                   48,  24,  20, false,  WAITING, -,       false",
                "START@0 PAUSE@30,                  48,  24,  40, false,  EARLIER, 24,      true",
                "START@0 STOP@20,                   48,  24,  30, false,  STOPPED, 48,      false",
                "START@0 STOP@60,                   48,  24,  70, true,   STOPPED, 48,      false",
                "'',                                48,  24,  30, false,  WAITING, -,       false",
                "START@0,                           48,   -,  10, false,  LATER,   -,       false",
                "START@0,                            -,  24,  10, false,  EARLIER, 24,      false",
                "START@0,                            -,  24,  30, false,  EARLIER, 24,      true",
                "START@0,                            -,   -,  30, false,  SAME,    -,       false",
            })
    void rule8_a_changed_term_moves_what_runs_and_nothing_else(
            String facts,
            @Nullable Integer old,
            @Nullable Integer fresh,
            long now,
            boolean missed,
            Replan.Move moves,
            @Nullable Integer due,
            boolean lateAtOnce) {
        List<ClockFact> all = facts(facts);
        ClockReading before = DeadlineClock.read(all, hours(old), WorkingCalendar.WEEKDAYS_UTC);
        Replan plan =
                Replan.of(all, before, missed, new Replan.Terms(hours(fresh), WorkingCalendar.WEEKDAYS_UTC), at(now));
        assertThat(plan.move()).isEqualTo(moves);
        assertThat(plan.after().dueAt()).isEqualTo(due == null ? null : at(due));
        assertThat(plan.lateAtOnce()).isEqualTo(lateAtOnce);
        assertThat(plan.before()).isEqualTo(before);
        if (!moves.moves()) {
            assertThat(plan.after()).isEqualTo(before);
        }
    }

    @Test
    void what_a_replanning_shows_is_what_anybody_folds_from_the_facts() {
        List<ClockFact> all = facts("START@0 PAUSE@5 RESUME@15");
        ClockReading before = DeadlineClock.read(all, hours(48), WorkingCalendar.WEEKDAYS_UTC);
        Replan.Terms terms = new Replan.Terms(new WorkingDays(3), WorkingCalendar.WEEKDAYS_UTC);
        assertThat(Replan.of(all, before, false, terms, at(20)).after())
                .isEqualTo(DeadlineClock.read(all, new WorkingDays(3), WorkingCalendar.WEEKDAYS_UTC));
    }

    private static @Nullable Term hours(@Nullable Integer hours) {
        return hours == null ? null : new Hours(hours);
    }

    private static List<ClockFact> facts(String text) {
        List<ClockFact> facts = new ArrayList<>();
        for (String fact : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] parts = fact.split("@");
            facts.add(new ClockFact(
                    UUID.randomUUID(), ClockFact.Kind.valueOf(parts[0]), at(Long.parseLong(parts[1])), null));
        }
        return facts;
    }

    private static Instant at(long hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
