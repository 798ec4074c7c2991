package org.redress.desk.connectors;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.NotFound;
import org.redress.delivery.connect.ReportAgain;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Channel;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.connector.ConnectorFields;
import org.redress.platform.connector.ConnectorKeeping;
import org.redress.platform.connector.ConnectorKind;
import org.redress.platform.connector.ConnectorSeed;
import org.redress.platform.connector.PlatformConnector;
import org.redress.platform.connector.PlatformConnectors;
import org.redress.platform.connector.Proposal;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page of a platform's reporting service. */
@ApplicationScoped
class ConnectorPages {
    static final String FORM = "service";
    private static final Map<String, String> SAID = Map.of(
            "saved", "Saved. The version before stands below.",
            "works", "It works: the service let the account in. Nothing was reported.",
            "again", "They are on their way again.");

    private final Platforms platforms;
    private final PlatformConnectors connectors;
    private final ConnectorSeed seed;
    private final ReportAgain again;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;

    ConnectorPages(
            Platforms platforms,
            PlatformConnectors connectors,
            ConnectorSeed seed,
            ReportAgain again,
            Histories histories,
            SignedInStaff staff,
            Frames frames) {
        this.platforms = platforms;
        this.connectors = connectors;
        this.seed = seed;
        this.again = again;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
    }

    /** @throws NotFound for an unknown slug, and for a sandbox */
    Platform platform(String slug) {
        return platforms
                .bySlug(slug)
                .filter(found -> found.sandboxOf().isEmpty())
                .orElseThrow(() -> new NotFound("platform"));
    }

    ConnectorPage page(String slug, String said, Kept kept, Instant now) {
        Platform platform = platform(slug);
        Optional<PlatformConnector> connector = connectors.findByIdOptional(platform.id());
        Optional<Proposal> proposal = seed.of(slug);
        Map<String, String> shown = shown(platform, connector, proposal);
        if (kept.in(FORM)) {
            shown.putAll(kept.fields());
        }
        shown.put("secret", "");
        return new ConnectorPage(
                frames.at(now),
                slug,
                platform.name(),
                connector.map(found -> facts(found, platform)).orElse(Map.of()),
                shown,
                services(),
                connector.isPresent(),
                platform.channel() == Channel.CONNECTOR,
                proposal.map(found -> found.source() + ", looked at on " + found.checked())
                        .orElse(""),
                again.waiting(platform.id(), now),
                History.of(
                        histories.of(ConnectorKeeping.subject(platform.id())),
                        kept.fields().getOrDefault("seen", "")),
                kept,
                SAID.getOrDefault(said, ""),
                staff.is(Role.ADMIN));
    }

    private static Map<String, String> shown(
            Platform platform, Optional<PlatformConnector> connector, Optional<Proposal> proposal) {
        Map<String, String> shown = new TreeMap<>(Map.of(
                "service",
                "MASTODON",
                "base",
                "",
                "account",
                "",
                "labeler",
                "",
                "own",
                "",
                "use",
                "OFF",
                "reason",
                ""));
        proposal.map(Proposal::place).ifPresent(place -> {
            shown.put("service", place.kind().name());
            shown.put("base", place.base());
            shown.put("labeler", place.labeler());
        });
        connector.ifPresent(found -> shown.putAll(ConnectorFields.of(found, platform)));
        return shown;
    }

    private static Map<String, String> facts(PlatformConnector connector, Platform platform) {
        Map<String, String> facts = new TreeMap<>(ConnectorFields.of(connector, platform));
        facts.computeIfPresent("service", (field, kind) -> words(ConnectorKind.valueOf(kind)));
        return facts;
    }

    private static List<ConnectorPage.Service> services() {
        return Arrays.stream(ConnectorKind.values())
                .map(kind -> new ConnectorPage.Service(kind.name(), words(kind)))
                .toList();
    }

    private static String words(ConnectorKind kind) {
        return switch (kind) {
            case CLOUDFLARE -> "Cloudflare abuse reports";
            case AT_PROTOCOL -> "AT Protocol (Bluesky and others)";
            case MASTODON -> "Mastodon, and servers that speak its API";
        };
    }
}
