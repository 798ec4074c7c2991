package org.redress.desk.calendars;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.desk.Words;
import org.redress.policy.change.TypedForm;

/**
 * The form of a new version, or of a new calendar.
 *
 * @param calendar the newest version as it is now; null for a new calendar
 * @param seen the number of the version that the form was filled from
 * @param errors field to what is wrong; the empty field is the whole form
 */
public record CalendarForm(@Nullable CalendarLine calendar, int seen, TypedForm typed, Map<String, String> errors) {
    /** As the fields come on the page. */
    private static final List<String> ORDER = List.of("", "id", "name", "zone", "weekend", "holidays", "reason");

    public CalendarForm {
        Map<String, String> inOrder = new TreeMap<>(Comparator.comparing(ORDER::indexOf));
        inOrder.putAll(errors);
        errors = inOrder;
    }

    /** One box. */
    public record Choice(String value, String words, boolean chosen) {}

    public String title() {
        return calendar == null ? "New calendar" : "New version: " + calendar.name();
    }

    public String action() {
        return calendar == null ? "/desk/calendars/new" : "/desk/calendars/" + calendar.id() + "/versions";
    }

    public String back() {
        return calendar == null ? "/desk/calendars" : "/desk/calendars/" + calendar.id();
    }

    /** {@return whether a version was written since the form was filled} */
    public boolean behind() {
        return calendar != null && calendar.version() != seen;
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public List<Choice> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(day.name(), Words.of(day.name()), typed.chose("weekend", day.name())))
                .toList();
    }
}
