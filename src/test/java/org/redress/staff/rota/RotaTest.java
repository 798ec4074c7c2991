package org.redress.staff.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotaTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final UUID DAY = new UUID(0, 1);
    private static final UUID NIGHT = new UUID(0, 2);

    @Test
    void hours_over_midnight_end_on_the_next_day_and_the_same_time_twice_is_a_whole_day() {
        assertThat(hours("22:00", "06:00", BERLIN).on(LocalDate.parse("2026-01-31")))
                .contains(span("2026-01-31T21:00:00Z", "2026-02-01T05:00:00Z"));
        assertThat(hours("08:00", "08:00", BERLIN).on(LocalDate.parse("2026-02-28")))
                .contains(span("2026-02-28T07:00:00Z", "2026-03-01T07:00:00Z"));
    }

    @Test
    void rule6_a_night_in_which_clocks_go_forward_is_an_hour_shorter() {
        LocalDate eve = LocalDate.parse("2026-03-28");
        assertThat(hours("22:00", "06:00", BERLIN).on(eve))
                .contains(span("2026-03-28T21:00:00Z", "2026-03-29T04:00:00Z"));
        assertThat(hours("22:00", "02:30", BERLIN).on(eve).orElseThrow().until())
                .as("a time that the night skips")
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(hours("02:00", "03:00", BERLIN).on(LocalDate.parse("2026-03-29")))
                .as("an hour that the night skips whole")
                .isEmpty();
    }

    @Test
    void rule6_a_night_in_which_clocks_go_back_is_an_hour_longer_and_leaves_no_gap_in_the_hour_that_comes_twice() {
        LocalDate eve = LocalDate.parse("2026-10-24");
        assertThat(length(hours("22:00", "06:00", BERLIN).on(eve).orElseThrow()))
                .hasHours(9);
        Span ends = hours("22:00", "02:30", BERLIN).on(eve).orElseThrow();
        Span begins = hours("02:30", "10:00", BERLIN).on(eve.plusDays(1)).orElseThrow();
        assertThat(ends.until()).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(begins.from()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void a_shift_begins_on_its_days_and_within_its_dates_in_its_own_zone() {
        Shift fridays = new Shift(
                NIGHT,
                hours("22:00", "06:00", AUCKLAND),
                new Days(Set.of(DayOfWeek.FRIDAY), LocalDate.parse("2026-11-13"), LocalDate.parse("2026-11-20")));
        assertThat(fridays.within(span("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z")))
                .containsExactly(
                        span("2026-11-13T09:00:00Z", "2026-11-13T17:00:00Z"),
                        span("2026-11-20T09:00:00Z", "2026-11-20T17:00:00Z"));
        assertThat(fridays.isOn(Instant.parse("2026-11-13T08:59:59Z"))).isFalse();
        assertThat(fridays.isOn(Instant.parse("2026-11-13T09:00:00Z"))).isTrue();
        assertThat(fridays.isOn(Instant.parse("2026-11-13T16:59:59Z"))).isTrue();
        assertThat(fridays.isOn(Instant.parse("2026-11-13T17:00:00Z"))).isFalse();
    }

    @Test
    void what_began_the_day_before_counts_until_it_ends() {
        Shift night = new Shift(NIGHT, hours("22:00", "06:00", BERLIN), new Days(Set.of(DayOfWeek.MONDAY), null, null));
        assertThat(night.isOn(Instant.parse("2026-11-24T04:59:00Z")))
                .as("Tuesday, 5:59 there")
                .isTrue();
        assertThat(night.isOn(Instant.parse("2026-11-25T04:59:00Z")))
                .as("Wednesday")
                .isFalse();
    }

    @Test
    void a_rota_tells_who_is_on_when_and_where_nobody_is() {
        Rota rota = new Rota(List.of(
                new Shift(DAY, hours("08:00", "16:00", BERLIN), new Days(DAILY, null, null)),
                new Shift(NIGHT, hours("14:00", "22:00", BERLIN), new Days(DAILY, null, null))));
        List<Rota.Stretch> day = rota.over(span("2026-11-26T06:00:00Z", "2026-11-27T06:00:00Z"));
        assertThat(day)
                .extracting(Rota.Stretch::onDuty)
                .containsExactly(Set.of(), Set.of(DAY), Set.of(DAY, NIGHT), Set.of(NIGHT), Set.of());
        assertThat(day.get(4).span()).isEqualTo(span("2026-11-26T21:00:00Z", "2026-11-27T06:00:00Z"));
        assertThat(day.get(4).isGap()).isTrue();
    }

    @Test
    void stretches_follow_each_other_without_a_hole_through_both_nights_of_a_changing_clock() {
        Rota rota = new Rota(List.of(
                new Shift(DAY, hours("02:30", "14:30", BERLIN), new Days(DAILY, null, null)),
                new Shift(NIGHT, hours("14:30", "02:30", BERLIN), new Days(DAILY, null, null))));
        for (String start : List.of("2026-03-25T00:00:00Z", "2026-10-21T00:00:00Z")) {
            Span week = new Span(Instant.parse(start), Instant.parse(start).plus(Duration.ofDays(7)));
            List<Rota.Stretch> stretches = rota.over(week);
            assertThat(stretches).noneMatch(Rota.Stretch::isGap);
            assertThat(stretches.get(0).span().from()).isEqualTo(week.from());
            for (int i = 1; i < stretches.size(); i++) {
                assertThat(stretches.get(i).span().from())
                        .isEqualTo(stretches.get(i - 1).span().until());
            }
            assertThat(stretches.get(stretches.size() - 1).span().until()).isEqualTo(week.until());
        }
    }

    @Test
    void without_a_shift_there_is_no_rota_and_one_long_gap() {
        Rota none = new Rota(List.of());
        assertThat(none.isKept()).isFalse();
        assertThat(none.over(span("2026-11-26T06:00:00Z", "2026-11-27T06:00:00Z")))
                .singleElement()
                .satisfies(gap -> assertThat(gap.isGap()).isTrue());
    }

    @Test
    void quiet_hours_tell_when_they_end_also_after_midnight_and_in_both_nights() {
        Quiet quiet = new Quiet(hours("22:00", "07:00", BERLIN));
        assertThat(quiet.endsAfter(Instant.parse("2026-11-26T20:59:59Z"))).isEmpty();
        assertThat(quiet.endsAfter(Instant.parse("2026-11-26T21:00:00Z")))
                .contains(Instant.parse("2026-11-27T06:00:00Z"));
        assertThat(quiet.endsAfter(Instant.parse("2026-11-27T05:59:59Z")))
                .contains(Instant.parse("2026-11-27T06:00:00Z"));
        assertThat(quiet.endsAfter(Instant.parse("2026-11-27T06:00:00Z"))).isEmpty();
        assertThat(quiet.endsAfter(Instant.parse("2026-03-29T00:30:00Z")))
                .contains(Instant.parse("2026-03-29T05:00:00Z"));
        assertThat(quiet.endsAfter(Instant.parse("2026-10-25T00:30:00Z")))
                .contains(Instant.parse("2026-10-25T06:00:00Z"));
    }

    private static Duration length(Span span) {
        return Duration.between(span.from(), span.until());
    }

    private static LocalHours hours(String from, String until, ZoneId zone) {
        return new LocalHours(LocalTime.parse(from), LocalTime.parse(until), zone);
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
