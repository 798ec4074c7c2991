package org.redress.fingerprint.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Forgets withdrawn hashes for good. Clients begin anew when they have not fetched for 30 days, so until then each must
 * find the withdrawal; a platform that has not confirmed can be told longer which hash to delete, and not for ever.
 */
@ApplicationScoped
@Transactional
public class Tombstones {
    /** After a withdrawal that everybody confirmed who has to. */
    public static final Duration KEPT = Duration.ofDays(35);
    /** At the latest. */
    public static final Duration AT_MOST = Duration.ofDays(90);

    private static final int BATCH = 500;

    private static final String DUE = """
            select r.id from feed_record r where r.status = 'WITHDRAWN' and (r.withdrawn_at < :last
                or r.withdrawn_at < :usual and not exists (select 1 from publication p
                    where p.record_id = r.id and p.served_at is not null and p.confirmed_at is null))
            """;
    private static final String PLATFORM = "select platform_id from feed_record where id in (" + DUE + " limit 1)";
    private static final String OF_PLATFORM = DUE + " and r.platform_id = :platform limit :most";
    private static final String LEAVE = "update publication set record_id = null where record_id in (:ids)";
    private static final String FORGET = "delete from feed_record where id in (:ids)";
    private static final String MOVED = "update feed set moved = moved + 1 where platform_id = :platform";

    private final Feeds feeds;
    private final Session session;

    Tombstones(Feeds feeds, Session session) {
        this.feeds = feeds;
        this.session = session;
    }

    /** Those of one feed, a batch at a time. {@return how many were forgotten} */
    public int forget(Instant now) {
        List<UUID> platform = session.createNativeQuery(PLATFORM, UUID.class)
                .setParameter("last", now.minus(AT_MOST))
                .setParameter("usual", now.minus(KEPT))
                .getResultList();
        return platform.isEmpty() ? 0 : forget(platform.get(0), now);
    }

    private int forget(UUID platformId, Instant now) {
        feeds.lock(platformId);
        List<UUID> ids = session.createNativeQuery(OF_PLATFORM, UUID.class)
                .setParameter("last", now.minus(AT_MOST))
                .setParameter("usual", now.minus(KEPT))
                .setParameter("platform", platformId)
                .setParameter("most", BATCH)
                .getResultList();
        if (!ids.isEmpty()) {
            session.createNativeMutationQuery(LEAVE)
                    .setParameterList("ids", ids)
                    .executeUpdate();
            session.createNativeMutationQuery(FORGET)
                    .setParameterList("ids", ids)
                    .executeUpdate();
            session.createNativeMutationQuery(MOVED)
                    .setParameter("platform", platformId)
                    .executeUpdate();
        }
        return ids.size();
    }
}
