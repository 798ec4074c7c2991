package org.redress.statistics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Keeps what became of each request, and the sums over them. Triggers note each request of which a fact changed, in the
 * transaction of that change; here the notes are worked off, and limits that passed are counted. The definition of
 * every number is the function {@code outcome_of} in the database: ADR 0031.
 */
@ApplicationScoped
public class Outcomes {
    private static final int MOST = 250;

    private final Session session;

    Outcomes(Session session) {
        this.session = session;
    }

    /**
     * Counts everything that was recorded, and every limit that passed, by now. Any number of nodes may call it: one at
     * a time does it.
     *
     * @return whether nothing is left, as far as this node knows
     */
    public boolean fold(Instant now) {
        int taken = MOST;
        while (taken >= MOST) {
            taken = QuarkusTransaction.requiringNew().call(() -> number("select outcome_fold(?1, ?2)", now, MOST));
        }
        return taken >= 0;
    }

    /**
     * Works a stretch of outcomes out anew from the facts and puts right what differs.
     *
     * Requests of which something was noted since the last fold are left to the next one.
     *
     * @param after the last request of the stretch before; empty for the first
     */
    public Repaired repair(Optional<UUID> after, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> ids = session.createNativeQuery(
                            "select id from removal_request where id > ?1 order by id limit ?2", UUID.class)
                    .setParameter(1, after.orElse(new UUID(0, 0)))
                    .setParameter(2, MOST)
                    .getResultList();
            int wrong = ids.isEmpty()
                    ? 0
                    : session.createNativeQuery("select outcome_repair(?1, ?2)", Integer.class)
                            .setParameter(1, ids.toArray(UUID[]::new))
                            .setParameter(2, now.atOffset(ZoneOffset.UTC))
                            .getSingleResult();
            return new Repaired(ids.size() < MOST ? Optional.empty() : Optional.of(ids.get(ids.size() - 1)), wrong);
        });
    }

    /** {@return how many sums of a quarter and its weeks were not those of its outcomes; they are now} */
    public int settle(Quarter quarter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select tally_settle(?1)", Integer.class)
                        .setParameter(1, quarter.toString())
                        .getSingleResult());
    }

    /**
     * What a stretch of the repair did.
     *
     * @param last where the next stretch goes on; empty at the end
     * @param wrong how many outcomes differed from the facts
     */
    public record Repaired(Optional<UUID> last, int wrong) {}

    private int number(String sql, Instant now, int most) {
        return session.createNativeQuery(sql, Integer.class)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, most)
                .getSingleResult();
    }
}
