package org.redress.fingerprint.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed in pages, and remembers what was read: only that has to be taken back. A page is read under the feed's
 * lock, so that nothing is shown that was withdrawn a moment ago as if it had never been shown.
 */
@ApplicationScoped
@Transactional
public class FeedPages {
    private static final String COLUMNS =
            "select position, last_mod, signal, encode(hash, 'hex'), status from feed_record"
                    + " where platform_id = :platform and ";
    private static final String SINCE = COLUMNS + "last_mod >= :from order by last_mod, position limit :most";
    private static final String AFTER = COLUMNS + "position > :from order by position limit :most";

    /** Two fingerprints of one case may have the same hash: it counts once, active if one of them is. */
    private static final String CASES = """
            select r.position, p.case_number, min(p.status) from feed_record r join publication p on p.record_id = r.id
            where r.platform_id = :platform and r.position between :first and :last
            group by r.position, p.case_number
            """;

    private static final String SERVED = """
            update publication p set served_at = :now from feed_record r
            where r.id = p.record_id and r.platform_id = :platform and r.position between :first and :last
                and p.served_at is null and p.status = 'ACTIVE'
            """;

    private static final String COUNT = """
            select count(*) from feed_record
            where platform_id = :platform and position between :first and :last
            """;

    private final Feeds feeds;
    private final Session session;

    FeedPages(Feeds feeds, Session session) {
        this.feeds = feeds;
        this.session = session;
    }

    /**
     * Where a page begins.
     *
     * @param since seconds since 1970, inclusive; unused with a position
     * @param after the position before the first row, if known
     */
    public record From(long since, @Nullable Long after) {}

    /** {@return the page; empty, with nothing after it, when the platform does not watch} */
    public FeedPage read(UUID platformId, From from, int most, Instant now) {
        Optional<Feed> feed = feeds.lock(platformId);
        if (feed.isEmpty()) {
            return new FeedPage(List.of(), false, 0);
        }
        List<FeedPage.Row> found = rows(platformId, from, most + 1);
        List<FeedPage.Row> shown = List.copyOf(found.subList(0, Math.min(found.size(), most)));
        if (!shown.isEmpty()) {
            served(platformId, shown, now);
        }
        return new FeedPage(shown, found.size() > shown.size(), feed.get().moved());
    }

    /** {@return how many rows still are in these places, both included: none ever comes to one that is passed} */
    public long count(UUID platformId, long first, long last) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("platform", platformId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult();
    }

    private List<FeedPage.Row> rows(UUID platformId, From from, int most) {
        Long after = from.after();
        List<Object[]> found = session.createNativeQuery(after == null ? SINCE : AFTER, Object[].class)
                .setParameter("platform", platformId)
                .setParameter("from", after == null ? from.since() : after)
                .setParameter("most", most)
                .getResultList();
        Map<Long, SortedMap<UUID, PublicationStatus>> cases =
                found.isEmpty() ? Map.of() : cases(platformId, found.get(0), found.get(found.size() - 1));
        return found.stream()
                .map(row -> new FeedPage.Row(
                        (Long) row[0],
                        (Long) row[1],
                        Signal.valueOf((String) row[2]),
                        (String) row[3],
                        PublicationStatus.valueOf((String) row[4]),
                        cases.getOrDefault((Long) row[0], Collections.emptySortedMap())))
                .toList();
    }

    private Map<Long, SortedMap<UUID, PublicationStatus>> cases(UUID platformId, Object[] first, Object[] last) {
        Map<Long, SortedMap<UUID, PublicationStatus>> cases = new HashMap<>();
        session.createNativeQuery(CASES, Object[].class)
                .setParameter("platform", platformId)
                .setParameter("first", first[0])
                .setParameter("last", last[0])
                .getResultList()
                .forEach(row -> cases.computeIfAbsent((Long) row[0], position -> new TreeMap<>())
                        .put((UUID) row[1], PublicationStatus.valueOf((String) row[2])));
        return cases;
    }

    private void served(UUID platformId, List<FeedPage.Row> shown, Instant now) {
        session.createNativeMutationQuery(SERVED)
                .setParameter("platform", platformId)
                .setParameter("first", shown.get(0).position())
                .setParameter("last", shown.get(shown.size() - 1).position())
                .setParameter("now", now)
                .executeUpdate();
    }
}
