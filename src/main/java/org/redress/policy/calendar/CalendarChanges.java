package org.redress.policy.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.policy.Making;
import org.redress.policy.change.Reading;
import org.redress.policy.change.TypedForm;

/** Writes new calendars and new versions. No clock that runs is moved by either: that is a re-planning. */
@ApplicationScoped
@Transactional
public class CalendarChanges {
    private static final int LONGEST_NAME = 200;

    private final EntityManager em;
    private final Calendars calendars;
    private final Audit audit;

    CalendarChanges(EntityManager em, Calendars calendars, Audit audit) {
        this.em = em;
        this.calendars = calendars;
        this.audit = audit;
    }

    /**
     * Adds the next version of a calendar. A second press adds none.
     *
     * @param seen the number of the version that was changed
     * @throws NotAcceptable field by field, or when nothing differs
     * @throws NotPossibleNow when somebody else wrote a version in the meantime
     */
    public void change(String calendarId, int seen, TypedForm typed, UUID staffId, Instant now) {
        NamedCalendar calendar = em.find(NamedCalendar.class, calendarId, LockModeType.PESSIMISTIC_WRITE);
        if (calendar == null) {
            throw new NotFound("calendar");
        }
        CalendarVersion newest = calendars.newest(calendarId);
        CalendarText text = CalendarReading.read(typed, new Reading());
        boolean same = text.equals(newest.text());
        if (newest.version() == seen && same) {
            throw new NotAcceptable("", "Nothing differs from version " + seen + ".");
        }
        if (newest.version() == seen) {
            add(new CalendarVersion(calendar, seen + 1, text, making(typed, staffId, now)), now);
        } else if (!same || !mine(newest, staffId)) {
            throw new NotPossibleNow(
                    "stale",
                    "Somebody wrote version " + newest.version() + " in the meantime. Look at it below, then decide"
                            + " again. What you typed is still here.");
        }
    }

    /**
     * Adds a calendar with its first version.
     *
     * @throws NotAcceptable field by field; the id may be taken
     */
    public String begin(TypedForm typed, UUID staffId, Instant now) {
        Reading reading = new Reading();
        String id = typed.one("id");
        if (!id.matches("[A-Z][A-Z0-9_]{1,39}")) {
            reading.wrong(
                    "id", "Write 2 to 40 capital letters, digits and _, such as FR_PARIS. It can never be changed.");
        } else if (em.find(NamedCalendar.class, id) != null) {
            reading.wrong("id", "There is a calendar with this id. Change that one, or choose another id.");
        }
        String name = reading.text("name", typed.one("name"), LONGEST_NAME, "Write the name that people see.");
        CalendarText text = CalendarReading.read(typed, reading);
        NamedCalendar calendar = new NamedCalendar(id, name);
        em.persist(calendar);
        add(new CalendarVersion(calendar, 1, text, making(typed, staffId, now)), now);
        return id;
    }

    private static boolean mine(CalendarVersion newest, UUID staffId) {
        return newest.making().filter(made -> made.by().equals(staffId)).isPresent();
    }

    private static Making making(TypedForm typed, UUID staffId, Instant now) {
        return new Making(staffId, typed.one("reason"), now);
    }

    private void add(CalendarVersion version, Instant now) {
        calendars.persistAndFlush(version);
        audit.record(
                Actor.staff(version.making().orElseThrow().by()),
                "calendar-version.added",
                new Subject("calendar-version", version.id().toString(), null),
                Map.of("calendar", version.calendar().id(), "version", String.valueOf(version.version())),
                now);
    }
}
