package org.redress.desk.you.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.alert.calendar.CalendarFeeds;
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
            "unlinked", "The link leads nowhere any more.",
            "ended", "Your quiet hours are over. What waited leaves now.");

    private final Frames frames;
    private final QuietTimes quietTimes;
    private final CalendarFeeds feeds;
    private final OwnZone zone;
    private final SignedInStaff staff;

    YourAlertsPages(Frames frames, QuietTimes quietTimes, CalendarFeeds feeds, OwnZone zone, SignedInStaff staff) {
        this.frames = frames;
        this.quietTimes = quietTimes;
        this.feeds = feeds;
        this.zone = zone;
        this.staff = staff;
    }

    @Transactional
    YourAlertsPage page(String said, Kept kept, Instant now) {
        return page(SAID.getOrDefault(said, ""), kept, "", now);
    }

    /** The page right after a link was made: it is shown now and never again. */
    @Transactional
    YourAlertsPage withLink(String link, Instant now) {
        return page("Here is your link, below.", Kept.NOTHING, link, now);
    }

    private YourAlertsPage page(String said, Kept kept, String link, Instant now) {
        UUID me = staff.member().id();
        return new YourAlertsPage(
                frames.at(now),
                QuietView.of(quietTimes.of(me), zone.of(me).getId()).with(kept),
                CalendarView.of(feeds.findByIdOptional(me), link),
                said,
                kept);
    }
}
