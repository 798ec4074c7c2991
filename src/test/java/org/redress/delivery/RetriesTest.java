package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long to wait after a failure. */
class RetriesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void rule12_ten_attempts_over_three_days_as_standard_webhooks_advises() {
        List<Duration> waits = IntStream.range(0, 10)
                .mapToObj(attempts -> Retries.after(attempts, 0).orElseThrow())
                .toList();
        assertThat(waits)
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 5L, 300L, 1_800L, 7_200L, 18_000L, 36_000L, 50_400L, 72_000L, 86_400L);
        assertThat(Retries.after(10, 0)).isEmpty();
    }

    @Test
    void rule12_jitter_adds_a_tenth_at_most() {
        assertThat(Retries.after(2, 1)).contains(Duration.ofSeconds(330));
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "'Mon, 23 Nov 2026 12:00:30 GMT', PT30S",
        "999999999, PT24H",
    })
    void rule12_a_receiver_may_say_when_to_come_back(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOON)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "Mon, 23 Nov 2026 11:00:00 GMT", "99999999999999999999"})
    void rule12_what_nobody_can_follow_is_ignored(String header) {
        assertThat(RetryAfter.parse(header, NOON)).isEmpty();
    }
}
