package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours on the instant time line, and working days with their calendar. */
class TermTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        // The night that is an hour short, the one that is an hour long, in both cities; a leap day; the turn of a
        // year.
        "Europe/London,    2026-03-28T20:00, 2026-03-30T21:00",
        "Europe/London,    2026-10-24T20:00, 2026-10-26T19:00",
        "America/New_York, 2026-03-07T20:00, 2026-03-09T21:00",
        "America/New_York, 2026-10-31T20:00, 2026-11-02T19:00",
        "UTC,              2028-02-28T12:00, 2028-03-01T12:00",
        "UTC,              2027-02-28T12:00, 2027-03-02T12:00",
        "UTC,              2026-12-30T18:30, 2027-01-01T18:30",
    })
    void rule6_forty_eight_hours_are_forty_eight_hours(ZoneId zone, String start, String due) {
        assertThat(new Hours(48).dueFrom(local(zone, start), WorkingCalendar.WEEKDAYS_UTC))
                .isEqualTo(local(zone, due))
                .isEqualTo(local(zone, start).plus(Duration.ofHours(48)));
    }

    @Test
    void rule6_working_days_begin_after_the_day_of_the_start_and_skip_the_weekend() {
        WorkingCalendar calendar = new WorkingCalendar(LONDON, WEEKEND, Set.of());
        assertThat(new WorkingDays(7).dueFrom(local(LONDON, "2026-06-03T09:00"), calendar))
                .isEqualTo(local(LONDON, "2026-06-13T00:00"));
    }

    @Test
    void rule6_working_days_skip_holidays() {
        Set<LocalDate> holidays =
                Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28"), LocalDate.parse("2027-01-01"));
        WorkingCalendar calendar = new WorkingCalendar(LONDON, WEEKEND, holidays);
        assertThat(new WorkingDays(7).dueFrom(local(LONDON, "2026-12-23T23:59"), calendar))
                .isEqualTo(local(LONDON, "2027-01-07T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London,    2026-03-27T12:00, 2026-03-31T00:00",
        "America/New_York, 2026-10-30T12:00, 2026-11-03T00:00",
    })
    void rule6_a_working_day_ends_at_its_own_midnight_on_either_side_of_a_change_of_clocks(
            ZoneId zone, String start, String due) {
        WorkingCalendar calendar = new WorkingCalendar(zone, WEEKEND, Set.of());
        assertThat(new WorkingDays(1).dueFrom(local(zone, start), calendar)).isEqualTo(local(zone, due));
    }

    @Test
    void rule6_a_holiday_on_a_weekend_costs_no_working_day() {
        Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-12-26"), LocalDate.parse("2027-01-02"));
        WorkingCalendar calendar = new WorkingCalendar(LONDON, WEEKEND, holidays);
        assertThat(new WorkingDays(6).dueFrom(local(LONDON, "2026-12-24T12:00"), calendar))
                .isEqualTo(new WorkingDays(6)
                        .dueFrom(local(LONDON, "2026-12-24T12:00"), new WorkingCalendar(LONDON, WEEKEND, Set.of())));
    }

    @Test
    void rule6_a_day_that_begins_at_one_in_the_morning_ends_the_day_before_it() {
        // Egypt's clocks go forward at midnight: Friday, 24 April 2026 has no 00:30.
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        WorkingCalendar calendar = new WorkingCalendar(cairo, Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Set.of());
        assertThat(new WorkingDays(1).dueFrom(local(cairo, "2026-04-22T15:00"), calendar))
                .isEqualTo(Instant.parse("2026-04-23T22:00:00Z"));
    }

    @Test
    void rule6_the_zone_decides_which_day_it_is() {
        Instant start = local(LONDON, "2026-06-04T02:00");
        WorkingCalendar london = new WorkingCalendar(LONDON, WEEKEND, Set.of());
        WorkingCalendar newYork = new WorkingCalendar(NEW_YORK, WEEKEND, Set.of());
        assertThat(new WorkingDays(1).dueFrom(start, london)).isEqualTo(local(LONDON, "2026-06-06T00:00"));
        assertThat(new WorkingDays(1).dueFrom(start, newYork)).isEqualTo(local(NEW_YORK, "2026-06-05T00:00"));
    }

    @Test
    void rule6_a_week_without_a_working_day_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(LONDON, EnumSet.allOf(DayOfWeek.class), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT48H", "PT2H", "P7WD"})
    void a_term_is_written_as_it_is_read(String text) {
        assertThat(Term.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48", "PT0H", "P0WD", "PT-1H", "P7D", "PT48M", "PT48H ", "PT٤٨H"})
    void anything_else_is_no_term(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.parse(text));
    }

    private static Instant local(ZoneId zone, String text) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(text), zone).toInstant();
    }
}
