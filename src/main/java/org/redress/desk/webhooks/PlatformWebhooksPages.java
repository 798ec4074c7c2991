package org.redress.desk.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.redress.NotFound;
import org.redress.delivery.webhooks.HookLog;
import org.redress.desk.Frames;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebhookEndpoints;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page of a platform's webhooks. */
@ApplicationScoped
class PlatformWebhooksPages {
    static final String FORM = "endpoint";
    private static final int MOST = 25;
    private static final Map<String, String> SAID = Map.of(
            "tested", "A test is on its way. Load this page again in a few seconds to see how it ended.",
            "off", "Nothing is sent there any more.",
            "on", "It is on again. What waits is tried.",
            "again", "It is on its way again, under the id that it had.");

    private final Frames frames;
    private final Platforms platforms;
    private final WebhookEndpoints endpoints;
    private final HookLog log;
    private final SignedInStaff staff;

    PlatformWebhooksPages(
            Frames frames, Platforms platforms, WebhookEndpoints endpoints, HookLog log, SignedInStaff staff) {
        this.frames = frames;
        this.platforms = platforms;
        this.endpoints = endpoints;
        this.log = log;
        this.staff = staff;
    }

    @Transactional
    PlatformWebhooksPage page(String slug, String said, Kept kept, Instant now) {
        return page(slug, new Told(SAID.getOrDefault(said, ""), ""), kept, now);
    }

    /** The page right after a secret was made: it is shown now and never again. */
    @Transactional
    PlatformWebhooksPage withSecret(String slug, String secret, Instant now) {
        return page(slug, new Told("Done. The secret is below, this once.", secret), Kept.NOTHING, now);
    }

    /** What is told on top, and what is shown this once. */
    private record Told(String said, String secret) {}

    private PlatformWebhooksPage page(String slug, Told told, Kept kept, Instant now) {
        Platform platform = platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform"));
        EndpointView endpoint = EndpointView.of(endpoints.latestOf(platform.id()), now);
        return new PlatformWebhooksPage(
                frames.at(now),
                slug,
                platform.name(),
                endpoint,
                kept.in(FORM) ? kept.typed(FORM, "url") : endpoint.url(),
                log.newest(platform.id(), MOST).stream().map(HookLine::of).toList(),
                kept,
                told.said(),
                told.secret(),
                staff.is(Role.ADMIN));
    }
}
