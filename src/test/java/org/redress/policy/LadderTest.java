package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When each rung is due. */
class LadderTest {
    private static final Instant DUE = Instant.parse("2026-06-05T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT48H, -PT6H", "PT24H, -PT6H", "PT8H, -PT2H", "PT2H, -PT30M", "PT1H, -PT15M"})
    void rule13_the_warning_comes_six_hours_or_a_quarter_of_the_term_before_the_end(Duration term, Duration warning) {
        assertThat(Ladder.forTermOf(term, true).first(DUE)).contains(new Ladder.Step(Rung.WARNING, DUE.plus(warning)));
    }

    @Test
    void rule13_the_rungs_follow_each_other_to_the_regulator() {
        Ladder ladder = Ladder.forTermOf(Duration.ofHours(48), true);
        assertThat(ladder.after(Rung.WARNING, DUE)).contains(new Ladder.Step(Rung.MISSED, DUE));
        assertThat(ladder.after(Rung.MISSED, DUE))
                .contains(new Ladder.Step(Rung.SUPERVISORS, DUE.plus(Duration.ofMinutes(15))));
        assertThat(ladder.after(Rung.SUPERVISORS, DUE))
                .contains(new Ladder.Step(Rung.SECOND_CHANNEL, DUE.plus(Duration.ofHours(1))));
        assertThat(ladder.after(Rung.SECOND_CHANNEL, DUE))
                .contains(new Ladder.Step(Rung.REGULATOR, DUE.plus(Duration.ofHours(24))));
        assertThat(ladder.after(Rung.REGULATOR, DUE)).isEmpty();
    }

    @Test
    void rule13_no_regulator_is_told_of_our_own_target() {
        assertThat(Ladder.forTermOf(Duration.ofHours(48), false).after(Rung.SECOND_CHANNEL, DUE))
                .isEmpty();
    }

    @Test
    void a_ladder_is_written_as_it_is_read() {
        String text = "WARNING=-PT6H MISSED=PT0S SUPERVISORS=PT15M SECOND_CHANNEL=PT1H REGULATOR=PT24H";
        assertThat(Ladder.parse(text).format()).isEqualTo(text);
        assertThat(Ladder.parse(text)).isEqualTo(Ladder.forTermOf(Duration.ofHours(48), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WARNING=-PT6H",
                "MISSED=PT1H",
                "WARNING=PT0S MISSED=PT0S",
                "MISSED=PT0S REGULATOR=PT1H SUPERVISORS=PT2H",
                "MISSED",
                "MISSED=soon",
                "CALL=PT0S"
            })
    void a_ladder_out_of_order_or_without_the_miss_is_refused(String text) {
        assertThat(catchAny(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_ladder_whose_rungs_swap_places_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ladder.parse("MISSED=PT0S SUPERVISORS=PT2H SECOND_CHANNEL=PT1H"));
    }

    private static Throwable catchAny(String text) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> Ladder.parse(text));
    }
}
