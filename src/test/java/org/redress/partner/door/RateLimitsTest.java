package org.redress.partner.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many requests a platform may make, and what it is told. */
class RateLimitsTest {
    private final Hand hand = new Hand();
    private final RateLimits limits = new RateLimits(3, 1, hand);

    @Test
    void the_quota_is_counted_down_and_filled_evenly() {
        assertThat(limits.takeAs("chirp").limitField()).isEqualTo("\"platform\";r=2;t=20");
        assertThat(limits.takeAs("chirp").policyField()).isEqualTo("\"platform\";q=3;w=60");
        assertThat(limits.takeAs("chirp").isOver()).isFalse();
        Quota over = limits.takeAs("chirp");
        assertThat(over.isOver()).isTrue();
        assertThat(over.limitField()).isEqualTo("\"platform\";r=0;t=60");
        assertThat(over.retryAfter()).isEqualTo("20");
        hand.forward(Duration.ofSeconds(20));
        assertThat(limits.takeAs("chirp").isOver()).isFalse();
        assertThat(limits.takeAs("chirp").isOver()).isTrue();
    }

    @Test
    void who_waits_as_long_as_told_is_let_in() {
        while (!limits.takeAs("chirp").isOver()) {
            hand.forward(Duration.ofMillis(7));
        }
        hand.forward(Duration.ofMillis(1));
        hand.forward(Duration.ofSeconds(Long.parseLong(limits.takeAs("chirp").retryAfter())));
        assertThat(limits.takeAs("chirp").isOver()).isFalse();
    }

    @Test
    void one_platform_s_haste_slows_nobody_else() {
        while (!limits.takeAs("chirp").isOver()) {
            // Until it is empty.
        }
        assertThat(limits.takeAs("pixbin").isOver()).isFalse();
        assertThat(limits.takeFrom("chirp").isOver()).isFalse();
    }

    @Test
    void many_things_at_once_cost_as_many_tokens_or_none_and_never_more_than_a_whole_quota() {
        assertThat(limits.takeAs("chirp", 2).limitField()).isEqualTo("\"platform\";r=1;t=40");
        assertThat(limits.takeAs("chirp", 2).isOver()).isTrue();
        assertThat(limits.takeAs("chirp", 1).isOver()).isFalse();
        assertThat(limits.takeAs("pixbin", 1_000).isOver()).isFalse();
    }

    @Test
    void a_made_up_key_of_a_feed_counts_for_its_address_and_a_good_one_for_itself() {
        assertThat(limits.takeWith("made-up-1", "192.0.2.1").isOver()).isFalse();
        assertThat(limits.takeWith("made-up-2", "192.0.2.1").isOver()).isTrue();
        limits.opened("good");
        assertThat(limits.takeWith("good", "192.0.2.1").isOver()).isFalse();
        limits.refused("good");
        assertThat(limits.takeWith("good", "192.0.2.1").isOver()).isTrue();
    }

    @Test
    void a_flood_of_addresses_takes_bounded_memory_and_no_platform_s_quota() {
        limits.takeAs("chirp");
        for (int i = 0; i < RateLimits.MOST_KEPT + 500; i++) {
            limits.takeFrom("2001:db8::" + i);
        }
        assertThat(limits.kept()).isEqualTo(RateLimits.MOST_KEPT + 1);
        assertThat(limits.takeAs("chirp").limitField()).startsWith("\"platform\";r=1;");
    }

    /** Time that passes only by hand. */
    private static final class Hand implements TimeMeter {
        private long nanos;

        void forward(Duration by) {
            nanos += by.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
