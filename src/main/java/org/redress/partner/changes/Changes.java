package org.redress.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.delivery.changes.Change;
import org.redress.delivery.changes.ChangeFeed;
import org.redress.partner.Cursors;
import org.redress.partner.ProblemException;
import org.redress.web.problem.ProblemKind;

/** Reads one page of a platform's feed in a short transaction of its own. */
@ApplicationScoped
class Changes {
    /** As long as rows wait, so that no late commit falls behind a cursor. */
    static final Duration SETTLED = Duration.ofSeconds(2);

    private static final String PURPOSE = "changes";

    private final ChangeFeed feed;
    private final Cursors cursors;
    private final InstantSource time;

    Changes(ChangeFeed feed, Cursors cursors, InstantSource time) {
        this.feed = feed;
        this.cursors = cursors;
        this.time = time;
    }

    /**
     * Which page, for whom.
     *
     * @param cursor where to go on; null for the beginning
     * @param limit most rows, from 1
     */
    record Wanted(ChangeFeed.Reader reader, @Nullable String cursor, int limit) {}

    /** @param seen everything until then is on this page or before it, unless there is more */
    record Read(ChangePage page, Instant seen) {}

    /** @throws ProblemException 400 for a cursor that this platform was not given */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Read page(Wanted wanted) {
        Instant settled = time.instant().minus(SETTLED);
        List<Change> found = feed.after(wanted.reader(), place(wanted), settled, wanted.limit() + 1);
        List<Change> shown = found.subList(0, Math.min(found.size(), wanted.limit()));
        List<ChangeView> data = shown.stream().map(ChangeView::of).toList();
        return new Read(new ChangePage(data, next(wanted, shown), found.size() > shown.size()), settled);
    }

    private @Nullable String next(Wanted wanted, List<Change> shown) {
        if (shown.isEmpty()) {
            return wanted.cursor();
        }
        Change last = shown.get(shown.size() - 1);
        return cursors.seal(wanted.reader().platform(), PURPOSE, last.writtenAt() + " " + last.id());
    }

    private ChangeFeed.Place place(Wanted wanted) {
        String cursor = wanted.cursor();
        if (cursor == null) {
            return ChangeFeed.Place.START;
        }
        String[] parts = cursors.open(wanted.reader().platform(), PURPOSE, cursor)
                .orElseThrow(() ->
                        new ProblemException(ProblemKind.INVALID_CURSOR, "cursor", "is not one that you were given"))
                .split(" ", 2);
        return new ChangeFeed.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
