package org.redress.desk.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.statistics.Quarter;
import org.redress.statistics.edition.Edition;
import org.redress.statistics.edition.Editions;
import org.redress.statistics.edition.Replies;
import org.redress.statistics.edition.Reply;

/** Builds the page of what is public. */
@ApplicationScoped
class EditionPages {
    private final Editions editions;
    private final Replies replies;
    private final Platforms platforms;
    private final Colleagues colleagues;
    private final SignedInStaff staff;
    private final Frames frames;

    EditionPages(
            Editions editions,
            Replies replies,
            Platforms platforms,
            Colleagues colleagues,
            SignedInStaff staff,
            Frames frames) {
        this.editions = editions;
        this.replies = replies;
        this.platforms = platforms;
        this.colleagues = colleagues;
        this.staff = staff;
        this.frames = frames;
    }

    /** @throws NotFound when nothing is published of it */
    EditionPage page(String quarter, Kept kept, String said, Instant now) {
        Edition edition = editions.findByIdOptional(quarter).orElseThrow(() -> new NotFound("edition"));
        List<EditionPage.Shown> shown = editions.cells(edition.quarter()).stream()
                .flatMap(cell -> cell.figure().platformId().stream())
                .distinct()
                .map(id -> shown(edition.quarter(), id, kept))
                .toList();
        boolean records = staff.is(Role.SUPERVISOR) || staff.is(Role.ADMIN);
        return new EditionPage(frames.at(now), quarter, TimeWords.day(edition.madeAt()), shown, kept, said, records);
    }

    /** {@return beside which figures a reply of this platform stands} */
    Reply.Place place(String quarter, String slug) {
        Quarter known =
                editions.findByIdOptional(quarter).map(Edition::quarter).orElseThrow(() -> new NotFound("edition"));
        UUID platform = platforms.bySlug(slug).map(Platform::id).orElseThrow(() -> new NotFound("platform"));
        boolean shown = editions.cells(known).stream()
                .flatMap(cell -> cell.figure().platformId().stream())
                .anyMatch(platform::equals);
        if (!shown) {
            throw new NotFound("figures of this platform");
        }
        return new Reply.Place(known, platform);
    }

    private EditionPage.Shown shown(Quarter quarter, UUID id, Kept kept) {
        Platform platform = platforms.findByIdOptional(id).orElseThrow(() -> new NotFound("platform"));
        List<EditionPage.Version> versions = replies.of(new Reply.Place(quarter, id)).stream()
                .map(this::version)
                .toList();
        String words = versions.isEmpty() ? "" : versions.get(0).words();
        return new EditionPage.Shown(
                platform.slug(),
                platform.name(),
                versions.isEmpty() ? 0 : versions.get(0).number(),
                words,
                kept.in(platform.slug()) ? kept.fields().getOrDefault("words", "") : words,
                versions);
    }

    private EditionPage.Version version(Reply reply) {
        return new EditionPage.Version(
                reply.number(), TimeWords.day(reply.recordedAt()), colleagues.name(reply.recordedBy()), reply.words());
    }
}
