package org.redress.desk.you.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.desk.Frames;
import org.redress.desk.casepage.Kept;
import org.redress.desk.rota.OwnZone;
import org.redress.staff.SignedInStaff;
import org.redress.staff.rota.QuietTimes;

/** Builds the page about how alerts reach a member. */
@ApplicationScoped
class YourAlertsPages {
    private static final Map<String, String> SAID = Map.of(
            "kept", "Kept. It holds from now on.",
            "ended", "Your quiet hours are over. What waited leaves now.");

    private final Frames frames;
    private final QuietTimes quietTimes;
    private final OwnZone zone;
    private final SignedInStaff staff;

    YourAlertsPages(Frames frames, QuietTimes quietTimes, OwnZone zone, SignedInStaff staff) {
        this.frames = frames;
        this.quietTimes = quietTimes;
        this.zone = zone;
        this.staff = staff;
    }

    @Transactional
    YourAlertsPage page(String said, Kept kept, Instant now) {
        UUID me = staff.member().id();
        return new YourAlertsPage(
                frames.at(now),
                QuietView.of(quietTimes.of(me), zone.of(me).getId()).with(kept),
                SAID.getOrDefault(said, ""),
                kept);
    }
}
