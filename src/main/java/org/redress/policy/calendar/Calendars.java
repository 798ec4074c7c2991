package org.redress.policy.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.policy.RuleVersion;

/** All versions of all calendars. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<CalendarVersion, UUID> {
    /** The calendar of a rule that names none. */
    public static final String USUAL = "WEEKDAYS_UTC";

    /** {@return what a clock that begins now under this version is bound by} */
    public Binding bind(RuleVersion rule) {
        return new Binding(rule, rule.calendarId().map(this::newest).orElse(null));
    }

    /**
     * {@return the version with the highest number}
     *
     * @throws NotFound when there is no such calendar
     */
    public CalendarVersion newest(String calendarId) {
        return find("calendar.id = ?1 order by version desc", calendarId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("calendar"));
    }

    /** {@return every version of a calendar, the oldest first; none when there is no such calendar} */
    public List<CalendarVersion> versions(String calendarId) {
        return list("calendar.id = ?1 order by version", calendarId);
    }

    /** {@return the newest version of each calendar, by id} */
    public List<CalendarVersion> all() {
        Map<String, CalendarVersion> newest = new LinkedHashMap<>();
        list("from CalendarVersion v join fetch v.calendar order by v.calendar.id, v.version")
                .forEach(version -> newest.put(version.calendar().id(), version));
        return List.copyOf(newest.values());
    }
}
