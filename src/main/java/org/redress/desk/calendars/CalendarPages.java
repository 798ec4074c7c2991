package org.redress.desk.calendars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.redress.NotFound;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.policy.Rules;
import org.redress.policy.calendar.CalendarText;
import org.redress.policy.calendar.CalendarVersion;
import org.redress.policy.calendar.Calendars;
import org.redress.policy.change.TypedForm;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Makes the pages about calendars, and their form: filled from what is there, or again with all that was typed. */
@ApplicationScoped
@Transactional
class CalendarPages {
    private static final TypedForm FRESH =
            new TypedForm(Map.of("weekend", List.of("SATURDAY", "SUNDAY"), "zone", List.of("UTC")));

    private final Calendars calendars;
    private final Rules rules;
    private final Colleagues colleagues;
    private final Frames frames;
    private final SignedInStaff staff;

    CalendarPages(Calendars calendars, Rules rules, Colleagues colleagues, Frames frames, SignedInStaff staff) {
        this.calendars = calendars;
        this.rules = rules;
        this.colleagues = colleagues;
        this.frames = frames;
        this.staff = staff;
    }

    CalendarsPage all(Instant now) {
        return new CalendarsPage(
                frames.at(now), calendars.all().stream().map(this::line).toList(), staff.is(Role.ADMIN));
    }

    /** @throws NotFound when there is no such calendar */
    CalendarPage of(String id, Instant now) {
        List<CalendarLine> versions = calendars.versions(id).stream()
                .sorted(Comparator.comparing(CalendarVersion::version).reversed())
                .map(this::line)
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound("calendar");
        }
        List<CalendarPage.Use> uses = Rules.current(rules.everything(), now).stream()
                .filter(rule -> rule.scope().isEffective(now)
                        && rule.calendarId().filter(id::equals).isPresent())
                .map(rule -> new CalendarPage.Use(rule.rule().id(), rule.rule().name(), rule.id()))
                .toList();
        return new CalendarPage(frames.at(now), versions.get(0), versions, uses, staff.is(Role.ADMIN));
    }

    CalendarFormPage filled(String id, Instant now) {
        CalendarVersion newest = calendars.newest(id);
        CalendarText text = newest.text();
        TypedForm typed = new TypedForm(Map.of(
                "zone", List.of(text.zone().getId()),
                "weekend", text.weekend().stream().map(Enum::name).toList(),
                "holidays", List.of(String.join("\n", text.lines()))));
        return page(new CalendarForm(line(newest), newest.version(), typed, Map.of()), now);
    }

    CalendarFormPage fresh(Instant now) {
        return page(new CalendarForm(null, 0, FRESH, Map.of()), now);
    }

    /** The form again; of a calendar that is there, or of a new one when {@code id} is empty. */
    Response again(int status, String id, TypedForm typed, Map<String, String> errors, Instant now) {
        CalendarLine newest = id.isEmpty() ? null : line(calendars.newest(id));
        return Response.status(status)
                .entity(page(new CalendarForm(newest, seen(typed), typed, errors), now))
                .build();
    }

    static int seen(TypedForm typed) {
        return typed.one("seen").matches("[0-9]{1,6}") ? Integer.parseInt(typed.one("seen")) : 0;
    }

    private CalendarFormPage page(CalendarForm form, Instant now) {
        return new CalendarFormPage(frames.at(now), form);
    }

    private CalendarLine line(CalendarVersion version) {
        return CalendarLine.of(
                version,
                version.making().map(made -> colleagues.name(made.by())).orElse(""));
    }
}
