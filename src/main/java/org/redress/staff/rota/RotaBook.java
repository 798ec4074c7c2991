package org.redress.staff.rota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.staff.MemberLeft;
import org.redress.staff.Role;
import org.redress.staff.StaffMembers;

/** Where the rota is changed: shifts are put on it and taken off it, and both are audited. */
@ApplicationScoped
@Transactional
public class RotaBook {
    static final int MOST = 500;
    private static final String ADD = """
            insert into rota_shift (id, member, zone, weekdays, from_minute, until_minute, first_day, last_day, added_by,
                added_at)
            values (:id, :member, :zone, :weekdays, :from, :until, :first, :last, :by, :now) on conflict do nothing
            """;

    private final RotaShifts shifts;
    private final StaffMembers members;
    private final Audit audit;
    private final Session session;

    RotaBook(RotaShifts shifts, StaffMembers members, Audit audit, Session session) {
        this.shifts = shifts;
        this.members = members;
        this.audit = audit;
        this.session = session;
    }

    /**
     * @throws NotAcceptable for somebody who does not work on cases, for no weekday, and for dates out of order
     * @throws NotPossibleNow {@code already-there} when the very same shift stands already
     */
    public UUID add(Shift shift, Actor by, Instant now) {
        check(shift);
        UUID id = UUID.randomUUID();
        int added = session.createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("member", shift.member())
                .setParameter("zone", shift.hours().zone().getId())
                .setParameter(
                        "weekdays",
                        shift.days().weekdays().stream()
                                .map(Enum::name)
                                .sorted()
                                .toArray(String[]::new))
                .setParameter("from", Minutes.of(shift.hours().from()))
                .setParameter("until", Minutes.of(shift.hours().until()))
                .setParameter("first", shift.days().first(), LocalDate.class)
                .setParameter("last", shift.days().last(), LocalDate.class)
                .setParameter("by", UUID.fromString(by.id()))
                .setParameter("now", now)
                .executeUpdate();
        if (added == 0) {
            throw new NotPossibleNow("already-there", "That shift is on the rota already.");
        }
        record(by, "rota.shift-added", id, shift, now);
        return id;
    }

    /** @throws NotPossibleNow {@code already-there} when somebody took it off already */
    public void remove(UUID id, Actor by, Instant now) {
        RotaShift shift = shifts.findByIdOptional(id).orElseThrow(() -> new NotFound("shift"));
        if (shift.isRemoved()) {
            throw new NotPossibleNow("already-there", "That shift is off the rota already.");
        }
        shift.remove(UUID.fromString(by.id()), now);
        record(by, "rota.shift-removed", id, shift.shift(), now);
    }

    /** Nobody is to count on somebody who left. */
    void on(@Observes MemberLeft gone) {
        shifts.standing().stream()
                .filter(shift -> shift.shift().member().equals(gone.member()))
                .forEach(shift -> remove(shift.id(), gone.by(), gone.at()));
    }

    private void record(Actor by, String action, UUID id, Shift shift, Instant now) {
        Subject subject = new Subject("rota-shift", id.toString(), null);
        audit.record(by, action, subject, Map.of("member", shift.member().toString()), now);
    }

    private void check(Shift shift) {
        Map<String, String> wrong = new TreeMap<>();
        if (members.findByIdOptional(shift.member())
                .filter(member -> member.roles().contains(Role.CASEWORKER)
                        || member.roles().contains(Role.SUPERVISOR))
                .isEmpty()) {
            wrong.put("member", "Choose somebody who works on cases.");
        }
        if (shift.days().weekdays().isEmpty()) {
            wrong.put("days", "Choose at least one day of the week.");
        }
        LocalDate first = shift.days().first();
        LocalDate last = shift.days().last();
        if (first != null && last != null && last.isBefore(first)) {
            wrong.put("last", "The last day comes before the first.");
        }
        if (shifts.count("removedAt is null") >= MOST) {
            wrong.put("", "The rota holds " + MOST + " shifts: take some off first.");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
    }
}
