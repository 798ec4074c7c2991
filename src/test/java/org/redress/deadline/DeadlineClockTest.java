package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.deadline.ClockFact.Kind.PAUSE;
import static org.redress.deadline.ClockFact.Kind.RESUME;
import static org.redress.deadline.ClockFact.Kind.START;
import static org.redress.deadline.ClockFact.Kind.STOP;
import static org.redress.deadline.ClockFact.Kind.STRIKE_OUT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each kind of fact does to a clock. */
class DeadlineClockTest {
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");
    private static final Term TWO_DAYS = new Hours(48);

    @Test
    void rule7_without_a_start_there_is_no_due_time() {
        assertThat(read().state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(read(fact(STOP, 1)).dueAt()).isNull();
    }

    @Test
    void rule7_the_first_start_that_stands_counts() {
        ClockFact incomplete = fact(START, 0);
        ClockFact complete = fact(START, 5);
        assertThat(read(incomplete, complete).startedAt()).isEqualTo(NOON);
        assertThat(read(incomplete, complete, strike(incomplete)).dueAt()).isEqualTo(after(53));
    }

    @Test
    void rule6_equality_at_the_instant_is_not_late() {
        ClockReading running = read(fact(START, 0));
        assertThat(running.dueAt()).isEqualTo(after(48));
        assertThat(running.isLate(after(48))).isFalse();
        assertThat(running.isLate(after(48).plusNanos(1))).isTrue();
    }

    @Test
    void rule5_a_clock_that_stopped_late_stays_late_and_one_that_stopped_in_time_stays_in_time() {
        assertThat(read(fact(START, 0), fact(STOP, 49)).isLate(after(50))).isTrue();
        assertThat(read(fact(START, 0), fact(STOP, 48)).isLate(after(900))).isFalse();
        assertThat(read(fact(START, 0), fact(STOP, 49)).isLate(after(48))).isFalse();
    }

    @Test
    void rule4_a_struck_out_stop_is_as_if_it_never_was() {
        ClockFact claim = fact(STOP, 10);
        assertThat(read(fact(START, 0), claim, strike(claim))).isEqualTo(read(fact(START, 0)));
    }

    @Test
    void rule4_the_stop_after_a_struck_out_one_counts() {
        ClockFact claim = fact(STOP, 10);
        assertThat(read(fact(START, 0), claim, strike(claim), fact(STOP, 20)).stoppedAt())
                .isEqualTo(after(20));
    }

    @Test
    void rule3_a_paused_clock_is_due_as_much_later_as_it_stood_still() {
        assertThat(read(fact(START, 0), fact(PAUSE, 10), fact(RESUME, 13)).dueAt())
                .isEqualTo(after(51));
    }

    @Test
    void rule3_a_paused_clock_has_no_due_time_and_is_not_late() {
        ClockReading paused = read(fact(START, 0), fact(PAUSE, 10));
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.isLate(after(1000))).isFalse();
    }

    @Test
    void rule5_a_late_clock_can_not_be_paused() {
        assertThat(read(fact(START, 0), fact(PAUSE, 49)).isLate(after(49))).isTrue();
        assertThat(read(fact(START, 0), fact(PAUSE, 48)).state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void rule3_a_stop_ends_a_pause() {
        ClockReading stopped = read(fact(START, 0), fact(PAUSE, 40), fact(STOP, 60));
        assertThat(stopped.dueAt()).isEqualTo(after(68));
        assertThat(stopped.isLate(after(100))).isFalse();
    }

    @Test
    void rule3_a_pause_from_before_the_start_counts_from_the_start() {
        assertThat(read(fact(PAUSE, -5), fact(START, 0), fact(RESUME, 2)).dueAt())
                .isEqualTo(after(50));
    }

    @Test
    void rule8_a_duty_without_a_term_runs_and_is_never_due() {
        ClockReading standard = DeadlineClock.read(List.of(fact(START, 0)), null, WorkingCalendar.WEEKDAYS_UTC);
        assertThat(standard.state()).isEqualTo(ClockState.RUNNING);
        assertThat(standard.isLate(Instant.MAX)).isFalse();
    }

    private static ClockReading read(ClockFact... facts) {
        return DeadlineClock.read(List.of(facts), TWO_DAYS, WorkingCalendar.WEEKDAYS_UTC);
    }

    private static Instant after(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static ClockFact fact(ClockFact.Kind kind, int hours) {
        return new ClockFact(UUID.randomUUID(), kind, after(hours), null);
    }

    private static ClockFact strike(ClockFact struck) {
        return new ClockFact(UUID.randomUUID(), STRIKE_OUT, after(500), struck.id());
    }
}
