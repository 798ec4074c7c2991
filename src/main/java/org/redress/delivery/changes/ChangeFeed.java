package org.redress.delivery.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads the change feed in the order of (written_at, id). What is younger than two seconds waits: by then every
 * transaction that took an earlier place has committed, so none can appear behind a reader.
 */
@ApplicationScoped
public class ChangeFeed {
    /** A sealed or erased case says no more than that nothing is asked any more. */
    private static final String AFTER = """
            select c.id, c.type, c.at, c.written_at, c.request_id, c.fingerprint_id,
                coalesce(c.due_at, (select min(d.due_at) from deadline d where d.obligation = 'REMOVAL_REQUEST'
                    and d.obligation_id = c.request_id and d.state = 'RUNNING' and d.removed_because is null))
            from platform_change c join case_file f on f.id = c.case_id
            where c.platform_id = :platform and (c.written_at, c.id) > (:at, :id) and c.written_at <= :settled
                and (f.status not in ('SEALED', 'ERASED')
                    or c.type in ('removal_request.withdrawn', 'fingerprint.withdrawn'))
                and (:fingerprints or c.fingerprint_id is null)
            order by c.written_at, c.id limit :most
            """;

    private static final String NEWEST = """
            select p.id, (select max(c.written_at) from platform_change c where c.platform_id = p.id
                and c.written_at > :since and c.written_at <= t.settled) newest
            from unnest(:platforms) p (id), (select redress_now() - interval '2 seconds' settled) t
            """;

    private final Session session;

    ChangeFeed(Session session) {
        this.session = session;
    }

    /** The place after one row. */
    public record Place(Instant at, UUID id) {
        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * Who reads.
     *
     * @param fingerprints whether it may know of fingerprints too
     */
    public record Reader(UUID platform, boolean fingerprints) {}

    /**
     * What a platform was told after that place.
     *
     * @param settled only what is at least as old
     * @param most how many rows at most
     */
    @Transactional
    public List<Change> after(Reader reader, Place place, Instant settled, int most) {
        return session
                .createNativeQuery(AFTER, Object[].class)
                .setParameter("platform", reader.platform())
                .setParameter("fingerprints", reader.fingerprints())
                .setParameter("at", place.at())
                .setParameter("id", place.id())
                .setParameter("settled", settled)
                .setParameter("most", most)
                .addScalar("id", UUID.class)
                .addScalar("type", String.class)
                .addScalar("at", Instant.class)
                .addScalar("written_at", Instant.class)
                .addScalar("request_id", UUID.class)
                .addScalar("fingerprint_id", UUID.class)
                .addScalar("coalesce", Instant.class)
                .getResultList()
                .stream()
                .map(Change::of)
                .toList();
    }

    /** {@return for those of the platforms that were told something settled since then, when they were last} */
    @Transactional
    public Map<UUID, Instant> newest(Collection<UUID> platforms, Instant since) {
        Map<UUID, Instant> newest = new HashMap<>();
        session
                .createNativeQuery(NEWEST, Object[].class)
                .setParameter("platforms", platforms.toArray(UUID[]::new))
                .setParameter("since", since)
                .addScalar("id", UUID.class)
                .addScalar("newest", Instant.class)
                .getResultList()
                .stream()
                .filter(row -> row[1] != null)
                .forEach(row -> newest.put((UUID) row[0], (Instant) row[1]));
        return newest;
    }
}
