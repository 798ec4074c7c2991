package org.redress.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.NotAcceptable;
import org.redress.policy.change.Reading;
import org.redress.policy.change.TypedForm;

/** What may stand in the form of a calendar. */
class CalendarReadingTest {
    @ParameterizedTest
    @CsvSource({
        "zone,     '',                                time zone",
        "zone,     Mars/Olympus,                      time zone",
        "weekend,  SOMEDAY,                           Tick",
        "holidays, 2026-12-25,                        what it is",
        "holidays, 25.12.2026 Christmas Day,          2026-11-25",
        "holidays, 2026-02-30 No such day,            2026-11-25",
        "holidays, '2026-12-25 One\n2026-12-25 Two',  twice",
        "reason,   '',                                Write why",
    })
    void each_field_says_what_is_wrong_with_it_and_how_to_put_it_right(String field, String typed, String words) {
        Map<String, String> said = violations(with(field, List.of(typed)));
        assertThat(said).containsOnlyKeys(field);
        assertThat(said.get(field)).contains(words);
    }

    @Test
    void a_week_keeps_a_working_day() {
        List<String> all =
                java.util.Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();
        assertThat(violations(with("weekend", all))).containsOnlyKeys("weekend");
        assertThat(read(with("weekend", List.of())).weekend()).isEmpty();
    }

    @Test
    void a_holiday_has_a_day_and_a_name_a_line_each() {
        CalendarText text = read(with("holidays", List.of(" 2027-01-01  New Year's Day \n\n2026-12-25 Christmas Day")));
        assertThat(text.lines()).containsExactly("2026-12-25 Christmas Day", "2027-01-01 New Year's Day");
        assertThat(text.days().isWorkingDay(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(text.days().isWorkingDay(LocalDate.parse("2026-12-26"))).isFalse();
        assertThat(text.days().isWorkingDay(LocalDate.parse("2026-12-28"))).isTrue();
        assertThat(read(with("holidays", List.of(String.join("\n", text.lines())))))
                .isEqualTo(text);
    }

    private static TypedForm with(String field, List<String> values) {
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "zone", List.of("Europe/Paris"),
                "weekend", List.of("SATURDAY", "SUNDAY"),
                "holidays", List.of("2026-12-25 Christmas Day"),
                "reason", List.of("A test")));
        fields.put(field, values);
        return new TypedForm(fields);
    }

    private static CalendarText read(TypedForm typed) {
        return CalendarReading.read(typed, new Reading());
    }

    private static Map<String, String> violations(TypedForm typed) {
        return catchThrowableOfType(NotAcceptable.class, () -> read(typed)).violations();
    }
}
