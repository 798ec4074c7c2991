package org.redress.alert.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What is written is read back by a library that knows nothing of us. */
class CalendarTextTest {
    private static final UUID CLOCK = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-11-26T07:00:00Z");

    @Test
    void a_due_time_is_an_entry_with_its_reference_platform_rule_and_time() throws IOException, ParserException {
        VEvent event = only(due("X; formerly \\ Twitter,\nInc", "2026-11-27T18:30:00Z", 3));
        assertThat(text(event, "SUMMARY")).isEqualTo("Due: AB12CD34, X; formerly \\ Twitter,\nInc");
        assertThat(text(event, "DESCRIPTION")).isEqualTo("A rule");
        assertThat(text(event, "DTSTART")).isEqualTo("20261127T183000Z");
        assertThat(text(event, "UID")).isEqualTo(CLOCK + "@redress");
        assertThat(text(event, "SEQUENCE")).isEqualTo("3");
    }

    @Test
    void a_due_time_that_moves_keeps_its_name_and_raises_its_number() throws IOException, ParserException {
        VEvent before = only(due("X", "2026-11-27T18:30:00Z", 1));
        VEvent after = only(due("X", "2026-11-28T18:30:00Z", 2));
        assertThat(text(after, "UID")).isEqualTo(text(before, "UID"));
        assertThat(Integer.parseInt(text(after, "SEQUENCE"))).isGreaterThan(Integer.parseInt(text(before, "SEQUENCE")));
    }

    @Test
    void no_line_is_longer_than_75_octets_and_none_splits_a_character() throws IOException, ParserException {
        String long1 = "Müßiggang & Söhne 🏛️ ".repeat(12).strip();
        String written = CalendarText.write(List.of(due(long1, "2026-11-27T18:30:00Z", 1)), NOW);
        assertThat(written.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(written).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
        assertThat(text(only(due(long1, "2026-11-27T18:30:00Z", 1)), "SUMMARY")).endsWith(long1);
    }

    @Test
    void without_due_times_it_is_a_calendar_all_the_same() throws IOException, ParserException {
        assertThat(read(CalendarText.write(List.of(), NOW)).getComponents("VEVENT"))
                .isEmpty();
    }

    private static DueTime due(String platform, String at, long changes) {
        return new DueTime(CLOCK, "AB12CD34", platform, "A rule", Instant.parse(at), changes);
    }

    private static VEvent only(DueTime due) throws IOException, ParserException {
        List<VEvent> events = read(CalendarText.write(List.of(due), NOW)).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static Calendar read(String written) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(written));
        assertThat(calendar.validate().hasErrors()).as("what RFC 5545 asks for").isFalse();
        return calendar;
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
