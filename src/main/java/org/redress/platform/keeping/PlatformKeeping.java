package org.redress.platform.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.platform.Channel;
import org.redress.platform.Platform;
import org.redress.platform.PlatformFields;
import org.redress.platform.Platforms;

/** What an admin may do with the directory. Every save is a version; the seed never undoes one. */
@ApplicationScoped
@Transactional
public class PlatformKeeping {
    private static final int SHORT = 8;

    private final Platforms platforms;
    private final Revising revising;

    PlatformKeeping(Platforms platforms, Revising revising) {
        this.platforms = platforms;
        this.revising = revising;
    }

    public static Subject subject(Platform platform) {
        return new Subject("platform", platform.id().toString(), null);
    }

    /**
     * @param fields what was typed, by the names of {@link PlatformFields}
     * @return the slug of the new platform
     * @throws NotAcceptable with everything that is wrong
     */
    public String add(Map<String, String> fields, Edit edit) {
        Typed typed = new Typed(fields);
        UUID id = UUID.randomUUID();
        String slug = typed.text("name").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                + id.toString().substring(0, SHORT);
        Wanted wanted = Wanted.of(typed, slug, Set.of(), day(edit.now()));
        free(wanted.hosts(), id);
        Platform platform = new Platform(id, wanted.identity(), wanted.hosts(), wanted.contact());
        platforms.persistAndFlush(platform);
        revising.record(subject(platform), Map.of(), PlatformFields.of(platform), edit);
        return slug;
    }

    /**
     * @throws NotAcceptable with everything that is wrong, naming whose a host is
     * @throws NotPossibleNow when another version was looked at, or nothing changes
     */
    public void change(String slug, Map<String, String> fields, Edit edit) {
        Platform platform = lock(slug);
        Wanted wanted = Wanted.of(new Typed(fields), slug, ways(platform), day(edit.now()));
        free(wanted.hosts(), platform.id());
        Map<String, String> was = PlatformFields.of(platform);
        platform.change(wanted.identity(), wanted.hosts(), wanted.contact());
        platforms.sandboxOf(platform.id()).ifPresent(sandbox -> sandbox.follow(platform));
        revising.record(subject(platform), was, PlatformFields.of(platform), edit);
    }

    /** No new request goes there; what runs there runs on. */
    public void retire(String slug, Edit edit) {
        Platform platform = lock(slug);
        Map<String, String> was = PlatformFields.of(platform);
        platform.retire(edit.now());
        revising.record(subject(platform), was, PlatformFields.of(platform), edit);
    }

    /** New requests go there again. */
    public void bringBack(String slug, Edit edit) {
        Platform platform = lock(slug);
        Map<String, String> was = PlatformFields.of(platform);
        platform.bringBack();
        revising.record(subject(platform), was, PlatformFields.of(platform), edit);
    }

    private static Set<Channel> ways(Platform platform) {
        Set<Channel> ways = EnumSet.of(platform.channel());
        platform.clientId().ifPresent(client -> ways.add(Channel.API));
        return ways;
    }

    private Platform lock(String slug) {
        return platforms.lockBySlug(slug).orElseThrow(() -> new NotFound("platform"));
    }

    private void free(Set<String> hosts, UUID id) {
        Set<String> taken = new TreeSet<>();
        hosts.forEach(host -> platforms
                .owning(host)
                .filter(owner -> !owner.id().equals(id))
                .ifPresent(owner -> taken.add(host + " belongs to " + owner.name())));
        if (!taken.isEmpty()) {
            throw new NotAcceptable("hosts", String.join(", ", taken) + ". A host belongs to one platform only.");
        }
    }

    private static LocalDate day(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
