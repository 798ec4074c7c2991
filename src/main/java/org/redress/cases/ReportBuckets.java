package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.vault.BlindIndex;

/**
 * A token bucket for each network, shared by all nodes: it holds the reports of one hour and fills again evenly.
 * Networks are kept as keyed hashes, and forgotten once their bucket is full again.
 */
@ApplicationScoped
public class ReportBuckets {
    private static final Duration FULL_AGAIN = Duration.ofHours(1);

    @Inject
    EntityManager em;

    @Inject
    BlindIndex blindIndex;

    @Inject
    @ConfigProperty(name = "redress.reports.an-hour-from-one-network", defaultValue = "10")
    int size;

    /** {@return whether a token was left for this report} */
    @Transactional
    public boolean take(String network, Instant now) {
        return take(network, size, now);
    }

    boolean take(String network, int holds, Instant now) {
        Object left = em.createNativeQuery("""
                        insert into report_bucket as b (network, tokens, filled_at) values (?1, ?2 - 1.0, ?3)
                        on conflict (network) do update set filled_at = ?3, tokens = greatest(-1.0,
                            least(?2, b.tokens + ?2 * extract(epoch from (?3 - b.filled_at)) / ?4) - 1.0)
                        returning tokens
                        """)
                .setParameter(1, blindIndex.of("report.network", network))
                .setParameter(2, (double) holds)
                .setParameter(3, now)
                .setParameter(4, (double) FULL_AGAIN.toSeconds())
                .getSingleResult();
        return ((Number) left).doubleValue() >= 0;
    }

    /** Forgets networks whose bucket is full again. */
    @Transactional
    public int forget(Instant now) {
        return em.createNativeQuery("delete from report_bucket where filled_at < ?1")
                .setParameter(1, now.minus(FULL_AGAIN))
                .executeUpdate();
    }
}
