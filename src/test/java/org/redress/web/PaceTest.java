package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-26T07:00:00Z");

    @Test
    void a_network_that_asks_too_often_waits_for_the_minute_to_end_and_holds_up_no_other() {
        Pace pace = new Pace(2, 10);
        assertThat(pace.lets("one", NOW)).isTrue();
        assertThat(pace.lets("one", NOW)).isTrue();
        assertThat(pace.lets("one", NOW.plusSeconds(59))).isFalse();
        assertThat(pace.lets("two", NOW)).isTrue();
        assertThat(pace.lets("one", NOW.plusSeconds(61))).isTrue();
        assertThat(pace.lets("one", NOW)).as("a clock that was set back").isTrue();
    }

    @Test
    void a_household_is_one_network_whichever_of_its_ipv6_addresses_asks() {
        Pace pace = new Pace(1, 10);
        assertThat(pace.lets("2001:db8:0:1:0:0:0:1", NOW)).isTrue();
        assertThat(pace.lets("2001:db8:0:1:a:b:c:d", NOW)).isFalse();
        assertThat(pace.lets("2001:db8:0:2:0:0:0:1", NOW)).isTrue();
        assertThat(pace.lets("192.0.2.1", NOW)).isTrue();
        assertThat(pace.lets("192.0.2.2", NOW)).isTrue();
    }

    @Test
    void it_remembers_no_more_networks_than_it_may() {
        Pace pace = new Pace(1, 2);
        assertThat(pace.lets("one", NOW)).isTrue();
        assertThat(pace.lets("two", NOW)).isTrue();
        assertThat(pace.lets("three", NOW)).isTrue();
        assertThat(pace.lets("one", NOW)).as("forgotten").isTrue();
        assertThat(pace.lets("one", NOW)).isFalse();
    }
}
