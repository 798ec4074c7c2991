package org.redress.removal.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** The facts of a checklist: each the first time that a sandbox's platform showed it. */
@ApplicationScoped
public class Proofs {
    private static final String WRITE = """
            insert into sandbox_proof (platform_id, step, at)
            select id, :step, cast(:now as timestamptz) from platform where id = :platform and sandbox_of is not null
            on conflict do nothing
            """;

    /** Three are read where they happen: in the outbox, in the sweep's facts, in what was published. */
    private static final String HAPPENED = """
            select 'WEBHOOK_TAKEN' step, min(settled_at) at from delivery
            where kind = 'WEBHOOK' and platform_id = :platform and status = 'SENT'
            union all
            select 'MISSED', min(m.detected_at) from removal_request r
            join deadline d on d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = r.id
            join missed_deadline m on m.deadline_id = d.id where r.platform_id = :platform
            union all
            select 'WITHDRAWAL_CONFIRMED', min(confirmed_at) from publication where platform_id = :platform
            """;

    private static final String READ =
            "select step, at from sandbox_proof where platform_id = :platform union all " + HAPPENED;
    private static final String KEEP =
            "insert into sandbox_proof (platform_id, step, at) select :platform, h.step, h.at from (" + HAPPENED
                    + ") h where h.at is not null on conflict do nothing";

    private final Session session;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    Proofs(Session session) {
        this.session = session;
    }

    /** The first time counts; once a node knows that it was written, nothing is asked of the database. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(UUID sandboxId, Proof proof, Instant now) {
        session.createNativeMutationQuery(WRITE)
                .setParameter("step", proof.name())
                .setParameter("now", now)
                .setParameter("platform", sandboxId)
                .executeUpdate();
        written.add(sandboxId + " " + proof);
    }

    /** What happened is kept as a fact, before what it was read from is forgotten. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID sandboxId) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("platform", sandboxId)
                .executeUpdate();
    }

    /** {@return whether this node wrote that down already} */
    public boolean isKnown(UUID sandboxId, Proof proof) {
        return written.contains(sandboxId + " " + proof);
    }

    /** {@return what was shown and when} */
    @Transactional
    public Map<Proof, Instant> of(UUID sandboxId) {
        Map<Proof, Instant> proven = new EnumMap<>(Proof.class);
        session.createNativeQuery(READ, Object[].class)
                .setParameter("platform", sandboxId)
                .getResultStream()
                .filter(row -> row[1] != null)
                .forEach(row -> proven.merge(
                        Proof.valueOf((String) row[0]),
                        (Instant) row[1],
                        (one, other) -> one.isBefore(other) ? one : other));
        return proven;
    }
}
