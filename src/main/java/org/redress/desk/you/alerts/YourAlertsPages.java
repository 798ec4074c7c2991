package org.redress.desk.you.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.alert.calendar.CalendarFeeds;
import org.redress.delivery.hooks.AlertWebhooks;
import org.redress.delivery.hooks.HookTests;
import org.redress.desk.Frames;
import org.redress.desk.casepage.Kept;
import org.redress.desk.rota.OwnZone;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.staff.rota.QuietTimes;

/** Builds the page about how alerts reach a member. */
@ApplicationScoped
class YourAlertsPages {
    private static final Map<String, String> SAID = Map.of(
            "kept", "Kept. It holds from now on.",
            "tested", "A test is on its way. Load this page again in a few seconds to see how it ended.",
            "unhooked", "Your webhook is taken away.",
            "unlinked", "The link leads nowhere any more.",
            "ended", "Your quiet hours are over. What waited leaves now.");

    private final Frames frames;
    private final QuietTimes quietTimes;
    private final CalendarFeeds feeds;
    private final AlertWebhooks hooks;
    private final HookTests tests;
    private final OwnZone zone;
    private final SignedInStaff staff;

    YourAlertsPages(
            Frames frames,
            QuietTimes quietTimes,
            CalendarFeeds feeds,
            AlertWebhooks hooks,
            HookTests tests,
            OwnZone zone,
            SignedInStaff staff) {
        this.frames = frames;
        this.quietTimes = quietTimes;
        this.feeds = feeds;
        this.hooks = hooks;
        this.tests = tests;
        this.zone = zone;
        this.staff = staff;
    }

    @Transactional
    YourAlertsPage page(String said, Kept kept, Instant now) {
        return page(SAID.getOrDefault(said, ""), kept, Once.NOTHING, now);
    }

    /** The page right after a link was made: it is shown now and never again. */
    @Transactional
    YourAlertsPage withLink(String link, Instant now) {
        return page("Here is your link, below.", Kept.NOTHING, new Once(link, ""), now);
    }

    /** The page right after a webhook was set. */
    @Transactional
    YourAlertsPage withSecret(String secret, Instant now) {
        return page("Your webhook is set.", Kept.NOTHING, new Once("", secret), now);
    }

    /** What is shown this once. */
    private record Once(String link, String secret) {
        static final Once NOTHING = new Once("", "");
    }

    private YourAlertsPage page(String said, Kept kept, Once once, Instant now) {
        UUID me = staff.member().id();
        return new YourAlertsPage(
                frames.at(now),
                QuietView.of(quietTimes.of(me), zone.of(me).getId()).with(kept),
                HookView.of(hooks.findByIdOptional(me), tests.last(me), once.secret(), kept),
                CalendarView.of(feeds.findByIdOptional(me), once.link()),
                staff.is(Role.CASEWORKER) || staff.is(Role.SUPERVISOR) || staff.is(Role.ADMIN),
                said,
                kept);
    }
}
