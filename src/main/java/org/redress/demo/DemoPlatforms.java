package org.redress.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.platform.Connections;
import org.redress.platform.Contact;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;
import org.redress.policy.Confidence;
import org.redress.policy.RespondentKind;

/** Platforms that exist in the demo alone: two answer through the API, one of them has a sandbox, one has a form. Their hosts cannot exist. */
@ApplicationScoped
@IfBuildProfile("demo")
class DemoPlatforms {
    private final Platforms platforms;
    private final Connections connections;
    private final Sandboxes sandboxes;

    DemoPlatforms(Platforms platforms, Connections connections, Sandboxes sandboxes) {
        this.platforms = platforms;
        this.connections = connections;
        this.sandboxes = sandboxes;
    }

    boolean known() {
        return platforms.bySlug("chirp").isPresent();
    }

    @Transactional
    void add(Instant now) {
        Actor seed = Actor.system("demo");
        Platform chirp = platform("chirp", "Chirp (demo)", RespondentKind.HOSTING_PLATFORM, null, now);
        Platform pixbin = platform("pixbin", "Pixbin (demo)", RespondentKind.IMAGE_HOST, null, now);
        platform("clipper", "Clipper (demo)", RespondentKind.ADULT_SITE, "https://clipper.example/report", now);
        platforms.flush();
        connections.connect(chirp.id(), "demo-chirp", seed, now);
        sandboxes.of(chirp.id(), seed, now);
        connections.connect(pixbin.id(), "demo-pixbin", seed, now);
    }

    private Platform platform(String slug, String name, RespondentKind kind, @Nullable String form, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Contact contact =
                new Contact(form, null, new Contact.Checked(today, Confidence.OURS, "exists in the demo alone"));
        Platform platform = new Platform(
                UUID.randomUUID(), new Platform.Identity(slug, name, null, kind), Set.of(slug + ".example"), contact);
        platforms.persist(platform);
        return platform;
    }
}
