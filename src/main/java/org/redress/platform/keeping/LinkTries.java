package org.redress.platform.keeping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/** Did this link work? What caseworkers found when they used it. */
@ApplicationScoped
public class LinkTries implements PanacheRepositoryBase<LinkTry, UUID> {
    private static final Duration DOUBLE_PRESS = Duration.ofMinutes(1);

    private final Platforms platforms;
    private final Audit audit;

    LinkTries(Platforms platforms, Audit audit) {
        this.platforms = platforms;
        this.audit = audit;
    }

    /**
     * Once a minute a member: a double press counts once.
     *
     * @throws NotPossibleNow when the platform has no link to try
     */
    @Transactional
    public void record(String slug, boolean worked, UUID staffId, Instant now) {
        Platform platform = platforms.lockBySlug(slug).orElseThrow(() -> new NotFound("platform"));
        String link = platform.reportUrl()
                .orElseThrow(
                        () -> new NotPossibleNow("no-link", "This platform has no form: there is nothing to try."));
        boolean again = newest(platform.id(), 1).stream()
                .anyMatch(last -> last.staffId().equals(staffId)
                        && last.isWorking() == worked
                        && last.at().isAfter(now.minus(DOUBLE_PRESS)));
        if (!again) {
            persist(new LinkTry(platform.id(), link, worked, staffId, now));
            audit.record(
                    Actor.staff(staffId),
                    "platform.link-tried",
                    new Subject("platform", platform.id().toString(), null),
                    Map.of("worked", Boolean.toString(worked)),
                    now);
        }
    }

    /** How often a link worked for somebody, and how often it did not. */
    public record Tally(long worked, long failed) {}

    /** {@return of the link that the platform has now} */
    public Tally tally(Platform platform) {
        String link = platform.reportUrl().orElse("");
        String which = "platformId = ?1 and link = ?2 and worked = ?3";
        return new Tally(count(which, platform.id(), link, true), count(which, platform.id(), link, false));
    }

    public List<LinkTry> newest(UUID platformId, int most) {
        return find("platformId = ?1 order by at desc", platformId)
                .range(0, most - 1)
                .list();
    }
}
