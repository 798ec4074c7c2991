package org.redress.statistics.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.statistics.Quarter;

/** What platforms say to their figures; staff record what a platform sent. Every version stays. */
@ApplicationScoped
public class Replies implements PanacheRepositoryBase<Reply, UUID> {
    /** In characters. */
    public static final int LONGEST = 4_000;

    private final Editions editions;
    private final Audit audit;
    private final Event<EditionChanged> changed;

    Replies(Editions editions, Audit audit, Event<EditionChanged> changed) {
        this.editions = editions;
        this.audit = audit;
        this.changed = changed;
    }

    /** {@return by platform, the newest version of each; without those that were taken back} */
    public Map<UUID, Reply> standing(Quarter quarter) {
        Map<UUID, Reply> standing = new LinkedHashMap<>();
        for (Reply each : list("quarter = ?1 order by number", quarter.toString())) {
            standing.put(each.platformId(), each);
        }
        standing.values().removeIf(each -> each.words().isEmpty());
        return standing;
    }

    /** {@return every version, the newest first} */
    public List<Reply> of(Reply.Place place) {
        return list(
                "quarter = ?1 and platformId = ?2 order by number desc",
                place.quarter().toString(),
                place.platformId());
    }

    /**
     * Records what a platform sent, in place of what stood there. The same words once more change nothing.
     *
     * @param words verbatim; empty takes the reply back
     * @param seen the number of the version that the writer saw; 0 for none
     * @throws NotFound when nothing is published of that quarter
     * @throws NotAcceptable when it is too long
     * @throws NotPossibleNow {@code changed} when somebody else recorded another one meanwhile
     */
    @Transactional
    public void record(Reply.Place place, String words, int seen, UUID staffId, Instant now) {
        if (editions.findByIdOptional(place.quarter().toString()).isEmpty()) {
            throw new NotFound("edition");
        }
        String said = words.strip();
        if (said.length() > LONGEST) {
            throw new NotAcceptable("words", "Write at most " + LONGEST + " characters.");
        }
        List<Reply> before = of(place);
        if (said.equals(before.isEmpty() ? "" : before.get(0).words())) {
            return;
        }
        int number = before.isEmpty() ? 0 : before.get(0).number();
        if (number != seen) {
            throw new NotPossibleNow("changed", "Somebody recorded another reply meanwhile: it stands below.");
        }
        persist(new Reply(place, number + 1, said, staffId, now));
        flush();
        audit.record(
                Actor.staff(staffId),
                "transparency.reply",
                new Subject("platform", place.platformId().toString(), null),
                Map.of("quarter", place.quarter().toString(), "number", Integer.toString(number + 1)),
                now);
        changed.fire(new EditionChanged(place.quarter().toString()));
    }
}
