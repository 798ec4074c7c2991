package org.redress.desk.platforms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.NotFound;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Channel;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.keeping.LinkTries;
import org.redress.platform.keeping.LinkTry;
import org.redress.platform.keeping.PlatformKeeping;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page of one platform, and the form for a new one. */
@ApplicationScoped
class PlatformPages {
    private static final int TRIES = 5;
    private final Platforms platforms;
    private final LinkTries tries;
    private final Histories histories;
    private final Colleagues colleagues;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    PlatformPages(
            Platforms platforms,
            LinkTries tries,
            Histories histories,
            Colleagues colleagues,
            SignedInStaff staff,
            Frames frames,
            InstantSource time) {
        this.platforms = platforms;
        this.tries = tries;
        this.histories = histories;
        this.colleagues = colleagues;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    /** @throws NotFound for an unknown slug */
    PlatformPage one(String slug, Kept kept, String said) {
        Platform platform = platforms
                .bySlug(slug)
                .filter(each -> each.sandboxOf().isEmpty())
                .orElseThrow(() -> new NotFound("platform"));
        PlatformView view = PlatformView.of(platform);
        Map<String, String> shown = new TreeMap<>(view.fields());
        shown.put("reason", "");
        if (kept.in("edit")) {
            shown.putAll(kept.fields());
        }
        return new PlatformPage(
                frames.at(time.instant()),
                view,
                shown,
                Offers.of(view.connected(), platform.channel()),
                tried(platform),
                History.of(
                        histories.of(PlatformKeeping.subject(platform)),
                        kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    PlatformAdditionPage addition(Kept kept) {
        Instant now = time.instant();
        Map<String, String> shown = new TreeMap<>(Map.of(
                "name", "", "operator", "", "kind", "UNKNOWN", "hosts", "", "channel", "FORM", "form", "", "mail", ""));
        shown.putAll(Map.of(
                "note",
                "",
                "confidence",
                "ONE_SOURCE",
                "reason",
                "",
                "checked",
                now.atOffset(ZoneOffset.UTC).toLocalDate().toString()));
        shown.putAll(kept.fields());
        return new PlatformAdditionPage(frames.at(now), shown, Offers.of(false, Channel.FORM), kept);
    }

    private List<String> tried(Platform platform) {
        return tries.newest(platform.id(), TRIES).stream()
                .map(each -> words(each, platform.reportUrl().orElse("")))
                .toList();
    }

    private String words(LinkTry each, String link) {
        return (each.isWorking() ? "Worked" : "Did not work") + " for " + colleagues.name(each.staffId()) + ", "
                + TimeWords.day(each.at()) + (each.link().equals(link) ? "" : " (another link than today's)");
    }
}
