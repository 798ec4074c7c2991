package org.redress.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Quarters are made of whole weeks, and nothing falls between two of them. */
class QuarterTest {
    @Test
    void a_week_belongs_to_the_quarter_that_holds_its_thursday() {
        assertThat(Quarter.of(Instant.parse("2025-12-29T00:00:00Z"))).hasToString("2026-Q1");
        assertThat(Quarter.of(Instant.parse("2025-12-28T23:59:59Z"))).hasToString("2025-Q4");
        assertThat(Quarter.week(Instant.parse("2025-12-29T00:00:00Z"))).isEqualTo("2026-W01");
        assertThat(Quarter.week(Instant.parse("2027-01-03T23:59:59Z"))).isEqualTo("2026-W53");
        assertThat(Quarter.of(Instant.parse("2027-01-03T23:59:59Z"))).hasToString("2026-Q4");
    }

    @Test
    void each_day_of_forty_years_lies_in_exactly_the_quarter_that_it_counts_in() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2060; day = day.plusDays(1)) {
            Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
            Quarter quarter = Quarter.of(noon);
            assertThat(day).isBetween(quarter.begins(), quarter.ends().minusDays(1));
            assertThat(quarter.weeks()).contains(Quarter.week(noon)).hasSizeBetween(12, 14);
            assertThat(quarter.next().previous()).isEqualTo(quarter);
            assertThat(Quarter.parse(quarter.toString())).contains(quarter);
        }
    }

    @Test
    void what_is_not_written_like_a_quarter_is_none() {
        assertThat(Quarter.parse("2026-Q5")).isEmpty();
        assertThat(Quarter.parse("2026-W01")).isEmpty();
        assertThat(Quarter.parse("")).isEmpty();
    }
}
