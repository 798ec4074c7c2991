package org.redress.desk.rota;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.alert.calling.Callee;
import org.redress.alert.calling.Crews;
import org.redress.desk.Colleagues;
import org.redress.desk.TimeWords;
import org.redress.staff.SignedInStaff;
import org.redress.staff.rota.Rota;
import org.redress.staff.rota.RotaShift;
import org.redress.staff.rota.RotaShifts;
import org.redress.staff.rota.Shift;
import org.redress.staff.rota.Span;

/** Builds the rota's page. */
@ApplicationScoped
class RotaViews {
    private static final Duration WEEK = Duration.ofDays(7);

    private final RotaShifts shifts;
    private final Crews crews;
    private final Colleagues colleagues;
    private final OwnZone zone;
    private final SignedInStaff staff;

    RotaViews(RotaShifts shifts, Crews crews, Colleagues colleagues, OwnZone zone, SignedInStaff staff) {
        this.shifts = shifts;
        this.crews = crews;
        this.colleagues = colleagues;
        this.zone = zone;
        this.staff = staff;
    }

    RotaView at(Instant now) {
        ZoneId own = zone.of(staff.member().id());
        List<RotaShift> standing = shifts.standing();
        Rota rota = new Rota(standing.stream().map(RotaShift::shift).toList());
        Set<UUID> onDuty = rota.onDuty(now);
        List<RotaView.Stretch> week = rota.isKept()
                ? rota.over(new Span(now, now.plus(WEEK))).stream()
                        .map(stretch -> stretch(stretch, own))
                        .toList()
                : List.of();
        return new RotaView(
                own.getId(),
                rota.isKept(),
                names(onDuty),
                names(unreached(onDuty, now)),
                (int) week.stream().filter(RotaView.Stretch::gap).count(),
                week,
                standing.stream().map(this::line).toList(),
                colleagues.all());
    }

    private Set<UUID> unreached(Set<UUID> onDuty, Instant now) {
        Set<UUID> reached = crews.at(now).members().stream().map(Callee::id).collect(Collectors.toUnmodifiableSet());
        return onDuty.stream().filter(id -> !reached.contains(id)).collect(Collectors.toUnmodifiableSet());
    }

    private RotaView.Stretch stretch(Rota.Stretch stretch, ZoneId own) {
        Span span = stretch.span();
        return new RotaView.Stretch(
                RotaWords.moment(span.from(), own),
                RotaWords.moment(span.until(), own),
                TimeWords.length(Duration.between(span.from(), span.until())),
                String.join(", ", names(stretch.onDuty())),
                stretch.isGap());
    }

    private RotaView.Standing line(RotaShift kept) {
        Shift shift = kept.shift();
        return new RotaView.Standing(
                kept.id().toString(),
                colleagues.name(shift.member()),
                RotaWords.hours(shift.hours()),
                shift.hours().zone().getId(),
                RotaWords.weekdays(shift.days()),
                RotaWords.dates(shift.days()));
    }

    private List<String> names(Collection<UUID> members) {
        return members.stream().map(colleagues::name).sorted().toList();
    }
}
