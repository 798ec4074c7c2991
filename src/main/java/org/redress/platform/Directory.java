package org.redress.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.policy.Confidence;
import org.redress.policy.RespondentKind;

/** Where staff adds platforms that nobody knew yet. */
@ApplicationScoped
public class Directory {
    private static final int SHORT = 8;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MAIL = 254;

    private final Platforms platforms;
    private final Revising revising;
    private final Audit audit;

    Directory(Platforms platforms, Revising revising, Audit audit) {
        this.platforms = platforms;
        this.revising = revising;
        this.audit = audit;
    }

    /**
     * A platform as a caseworker found it.
     *
     * @param host as typed; a web address is cut down to its host
     * @param mail where it takes reports by e-mail, or empty
     * @param form where it takes reports by form, or empty
     */
    public record Found(String name, String host, String mail, String form) {}

    /** @throws NotAcceptable when the name or the host is missing, or the host is somebody's already */
    @Transactional
    public Platform add(Found found, Actor by, Instant now) {
        return add(found, RespondentKind.UNKNOWN, "Found while working on a case.", by, now);
    }

    /**
     * A server of the fediverse: each is run by somebody else, so each is a platform of its own.
     *
     * @param says what the server said of itself, for the directory's history
     * @throws NotAcceptable as for any other platform
     */
    @Transactional
    public Platform addServer(Found found, String says, Actor by, Instant now) {
        return add(found, RespondentKind.FEDERATED, says, by, now);
    }

    private Platform add(Found found, RespondentKind kind, String why, Actor by, Instant now) {
        if (found.name().isBlank() || found.name().length() > LONGEST_NAME) {
            throw new NotAcceptable("name", "Enter the platform's name, in at most " + LONGEST_NAME + " characters.");
        }
        String host = WebAddress.parse(found.host())
                .map(WebAddress::host)
                .orElseThrow(() -> new NotAcceptable("host", "Enter a host such as images.example."));
        platforms.everOf(host).ifPresent(owner -> {
            throw new NotAcceptable("host", "This host belongs to " + owner.name() + " already: choose it above.");
        });
        Platform platform = platform(found, kind, host, now);
        platforms.persistAndFlush(platform);
        Subject subject = new Subject("platform", platform.id().toString(), null);
        audit.record(by, "platform.added", subject, now);
        Edit edit = new Edit(0, why, by, now);
        revising.record(subject, Map.of(), PlatformFields.of(platform), edit);
        return platform;
    }

    private static Platform platform(Found found, RespondentKind kind, String host, Instant now) {
        UUID id = UUID.randomUUID();
        String slug = found.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                + id.toString().substring(0, SHORT);
        var checked = new Contact.Checked(now.atOffset(ZoneOffset.UTC).toLocalDate(), Confidence.ONE_SOURCE, "");
        return new Platform(
                id,
                new Platform.Identity(slug, found.name().strip(), null, kind),
                Set.of(host),
                new Contact(form(found.form()), mail(found.mail()), checked));
    }

    private static @Nullable String form(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Optional<WebAddress> address = WebAddress.parse(typed);
        return address.map(WebAddress::normal)
                .orElseThrow(() -> new NotAcceptable("form", "Enter the whole web address of the form."));
    }

    private static @Nullable String mail(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_MAIL || !typed.strip().matches("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+")) {
            throw new NotAcceptable("mail", "Enter an e-mail address such as reports@images.example.");
        }
        return typed.strip();
    }
}
