package org.redress.desk.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.desk.Colleagues;
import org.redress.desk.TimeWords;
import org.redress.staff.rota.Quiet;
import org.redress.staff.rota.QuietTimes;
import org.redress.staff.rota.RotaShifts;

/** Whom an alert can be handed to, each with whether they are on duty or keep quiet hours. */
@ApplicationScoped
class Takers {
    private final Colleagues colleagues;
    private final RotaShifts shifts;
    private final QuietTimes quietTimes;

    Takers(Colleagues colleagues, RotaShifts shifts, QuietTimes quietTimes) {
        this.colleagues = colleagues;
        this.shifts = shifts;
        this.quietTimes = quietTimes;
    }

    List<Colleagues.Colleague> at(Instant now) {
        Set<UUID> onDuty = shifts.rota().onDuty(now);
        Map<UUID, Quiet> quiet = quietTimes.all();
        return colleagues.all().stream()
                .map(each -> {
                    UUID id = UUID.fromString(each.id());
                    String duty = onDuty.contains(id) ? " (on duty)" : "";
                    return new Colleagues.Colleague(each.id(), each.name() + duty + quiet(quiet.get(id), now));
                })
                .toList();
    }

    private static String quiet(@org.jspecify.annotations.Nullable Quiet hours, Instant now) {
        return Optional.ofNullable(hours)
                .flatMap(quiet -> quiet.endsAfter(now))
                .map(end -> " (quiet hours until " + TimeWords.day(end) + ")")
                .orElse("");
    }
}
