package org.redress.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.policy.Ladder;
import org.redress.policy.Rung;

class ClimbTest {
    private static final Instant DUE = Instant.parse("2026-11-23T13:50:00Z");
    private static final Ladder LADDER =
            Ladder.parse("WARNING=-PT6H MISSED=PT0S SUPERVISORS=PT15M SECOND_CHANNEL=PT1H REGULATOR=PT24H");

    @Test
    void rule13_one_rung_at_a_time_when_the_sweep_is_on_time() {
        Climb climb = Climb.from(
                Rung.WARNING, LADDER, DUE, DUE.minus(Duration.ofHours(6)).plusMillis(1));
        assertThat(climb.reached()).containsExactly(Rung.WARNING);
        assertThat(climb.next()).contains(new Ladder.Step(Rung.MISSED, DUE));
    }

    @Test
    void rule5_equality_at_the_due_time_is_not_late() {
        assertThat(Climb.from(Rung.WARNING, LADDER, DUE, DUE).reached()).containsExactly(Rung.WARNING);
        assertThat(Climb.from(Rung.WARNING, LADDER, DUE, DUE.plusNanos(1)).reached())
                .containsExactly(Rung.WARNING, Rung.MISSED);
    }

    @Test
    void rule11_after_a_stoppage_every_rung_comes_in_order() {
        Climb climb = Climb.from(Rung.WARNING, LADDER, DUE, DUE.plus(Duration.ofHours(2)));
        assertThat(climb.reached()).containsExactly(Rung.WARNING, Rung.MISSED, Rung.SUPERVISORS, Rung.SECOND_CHANNEL);
        assertThat(climb.next()).contains(new Ladder.Step(Rung.REGULATOR, DUE.plus(Duration.ofHours(24))));
    }

    @Test
    void rule13_the_ladder_ends() {
        Climb climb = Climb.from(Rung.REGULATOR, LADDER, DUE, DUE.plus(Duration.ofDays(2)));
        assertThat(climb.reached()).containsExactly(Rung.REGULATOR);
        assertThat(climb.next()).isEmpty();
    }
}
