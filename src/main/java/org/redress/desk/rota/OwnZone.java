package org.redress.desk.rota;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;
import org.redress.staff.care.CareChoices;
import org.redress.staff.rota.QuietTimes;

/** In which zone a member reads times: that of their quiet hours, or else of their day. */
@ApplicationScoped
public class OwnZone {
    /** By the name that can be chosen; the JDK's own constant is called Z. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final QuietTimes quietTimes;
    private final CareChoices choices;

    OwnZone(QuietTimes quietTimes, CareChoices choices) {
        this.quietTimes = quietTimes;
        this.choices = choices;
    }

    public ZoneId of(UUID member) {
        ZoneId zone = quietTimes
                .of(member)
                .map(quiet -> quiet.hours().zone())
                .orElseGet(() -> choices.of(member).zone());
        return Zones.parse(zone.getId()).orElse(UTC);
    }
}
