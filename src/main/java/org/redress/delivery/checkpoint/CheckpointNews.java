package org.redress.delivery.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.redress.audit.checkpoint.Made;

/** Writes into the outbox that a checkpoint leaves, once for each way, in the transaction that signs it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CheckpointNews {
    private static final String INSERT = """
            insert into delivery (id, kind, topic, recipient, stream, body, status, queued_at, attempt_at)
            values (gen_random_uuid(), 'CHECKPOINT', :topic, :recipient, :topic, :note, 'QUEUED',
                cast(:now as timestamptz), cast(:now as timestamptz))
            """;

    private final Session session;
    private final CheckpointWays ways;

    CheckpointNews(Session session, CheckpointWays ways) {
        this.session = session;
        this.ways = ways;
    }

    void made(@Observes Made checkpoint) {
        for (CheckpointWay way : CheckpointWay.values()) {
            if (ways.target(way).isPresent()) {
                session.createNativeMutationQuery(INSERT)
                        .setParameter("topic", way.topic())
                        .setParameter("recipient", way.recipient().toString())
                        .setParameter("note", checkpoint.note())
                        .setParameter("now", checkpoint.at())
                        .executeUpdate();
            }
        }
    }
}
