package org.redress.platform.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.audit.revision.Revisions;
import org.redress.platform.Channel;
import org.redress.platform.Platform;
import org.redress.platform.PlatformFields;
import org.redress.platform.Platforms;
import org.redress.platform.connector.PlatformConnector.Place;
import org.redress.platform.keeping.PlatformKeeping;
import org.redress.vault.Vault;

/** What an admin may do with a platform's reporting service. Every save is a version, in which no secret stands. */
@ApplicationScoped
@Transactional
public class ConnectorKeeping {
    private static final int LONGEST_SECRET = 1_000;

    private final Platforms platforms;
    private final PlatformConnectors connectors;
    private final Vault vault;
    private final Revising revising;
    private final Revisions revisions;

    ConnectorKeeping(
            Platforms platforms, PlatformConnectors connectors, Vault vault, Revising revising, Revisions revisions) {
        this.platforms = platforms;
        this.connectors = connectors;
        this.vault = vault;
        this.revising = revising;
        this.revisions = revisions;
    }

    public static Subject subject(UUID platformId) {
        return new Subject("platform-connector", platformId.toString(), null);
    }

    /**
     * Sets where reports are taken and as whom, and whether requests go that way.
     *
     * @param fields what was typed, by the names of {@link ConnectorFields}; an empty {@code secret} keeps the one
     *     that there is, as long as nothing says that it would go elsewhere
     * @throws NotAcceptable with what is wrong
     * @throws NotPossibleNow when another version was looked at, or nothing changes, or the platform cannot be reached so
     */
    public void save(String slug, Map<String, String> fields, Edit edit) {
        Platform platform = platforms
                .lockBySlug(slug)
                .filter(found -> found.sandboxOf().isEmpty())
                .orElseThrow(() -> new NotFound("platform"));
        Optional<PlatformConnector> known = connectors.findByIdOptional(platform.id());
        Map<String, String> was = ConnectorFields.of(known, platform);
        Place place = WantedPlace.of(fields, platform.hosts());
        PlatformConnector connector =
                kept(platform, known.orElse(null), place, secret(known, place, fields), edit.now());
        use(platform, fields.getOrDefault("use", "").equals("ON"), edit);
        revising.record(subject(platform.id()), was, ConnectorFields.of(connector, platform), edit);
    }

    /** A secret must never follow an address that somebody changed: whoever changes it has to know the secret. */
    private static String secret(Optional<PlatformConnector> known, Place place, Map<String, String> fields) {
        String secret = fields.getOrDefault("secret", "").strip();
        boolean elsewhere = known.map(PlatformConnector::place)
                .filter(now -> now.kind() == place.kind() && now.base().equals(place.base()))
                .isEmpty();
        if (secret.isEmpty() && elsewhere) {
            throw new NotAcceptable(
                    "secret",
                    known.isEmpty() ? "Enter the secret." : "Enter the secret again: it would go to another address.");
        }
        if (secret.length() > LONGEST_SECRET || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new NotAcceptable(
                    "secret", "That is no secret of such a service: it has a space or a strange letter.");
        }
        return secret;
    }

    private PlatformConnector kept(
            Platform platform, @Nullable PlatformConnector known, Place place, String secret, Instant now) {
        UUID id = platform.id();
        if (!vault.holdsKey(id)) {
            vault.createKey(id, now);
        }
        if (known == null) {
            PlatformConnector fresh =
                    new PlatformConnector(id, place, vault.seal(id, PlatformConnector.SECRET, secret), now);
            connectors.persist(fresh);
            return fresh;
        }
        known.move(place);
        if (!secret.isEmpty()) {
            known.replaceSecret(vault.seal(id, PlatformConnector.SECRET, secret), now);
        }
        return known;
    }

    private void use(Platform platform, boolean on, Edit edit) {
        boolean is = platform.channel() == Channel.CONNECTOR;
        if (on == is) {
            return;
        }
        if (on && (platform.clientId().isPresent() || platform.retiredAt().isPresent())) {
            throw new NotPossibleNow(
                    "not-allowed",
                    "This platform fetches its requests itself, or is retired: no report goes to its service.");
        }
        Map<String, String> was = PlatformFields.of(platform);
        if (on) {
            platform.reportAtItsService();
        } else {
            platform.leaveItsService();
        }
        Subject subject = PlatformKeeping.subject(platform);
        Edit same = new Edit(revisions.number(subject), edit.reason(), edit.by(), edit.now());
        revising.record(subject, was, PlatformFields.of(platform), same);
    }
}
