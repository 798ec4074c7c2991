package org.redress.fingerprint.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.platform.keys.FeedKeysChanged;

/** The feeds: one for each platform that watches for fingerprints. */
@ApplicationScoped
@Transactional
public class Feeds implements PanacheRepositoryBase<Feed, UUID> {
    private static final String OPEN = "insert into feed (platform_id, opened_at) values (:platform, :now)"
            + " on conflict (platform_id) do nothing";

    /** A platform with keys watches from now on. */
    void on(@Observes FeedKeysChanged changed) {
        if (changed.made()) {
            open(changed.platformId(), changed.at());
        }
    }

    /** The platform watches from now on; nothing changes when it does already. */
    public void open(UUID platformId, Instant now) {
        session()
                .createNativeMutationQuery(OPEN)
                .setParameter("platform", platformId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** {@return how often something left its place so far: while it is the same, every full page is as it was} */
    public long moved(UUID platformId) {
        return session()
                .createNativeQuery("select moved from feed where platform_id = :platform", Long.class)
                .setParameter("platform", platformId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * Every feed of its sort, locked for the rest of the transaction, always in the same order: what a platform
     * rehearses holds up nobody's real feed.
     */
    List<Feed> lockAll(boolean ofSandboxes) {
        String sort = ofSandboxes ? "is not null" : "is null";
        return find("platformId in (select p.id from Platform p where p.sandboxOf " + sort + ") order by platformId")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked for the rest of the transaction; empty when the platform does not watch. */
    Optional<Feed> lock(UUID platformId) {
        return findByIdOptional(platformId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that lacks what was there before it (a sandbox's never does), locked; empty when there is none, or another node has it. */
    Optional<Feed> lockUnfilled(Instant openedBefore) {
        return session()
                .createNativeQuery(
                        "select * from feed where not filled and opened_at < :before and platform_id in"
                                + " (select id from platform where sandbox_of is null) order by opened_at limit 1"
                                + " for update skip locked",
                        Feed.class)
                .setParameter("before", openedBefore)
                .uniqueResultOptional();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
