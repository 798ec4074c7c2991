package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.policy.Ladder;
import org.redress.policy.Rung;

/** The rungs that still wait, as acknowledgement changes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaitingRungs {
    private static final String WAITING = """
            select rule_version_id, due_at from deadline
            where id = ? and next_rung in ('SUPERVISORS', 'SECOND_CHANNEL')
            """;

    private final Session session;
    private final Ladders ladders;
    private final SweepWriter writer;

    WaitingRungs(Session session, Ladders ladders, SweepWriter writer) {
        this.session = session;
        this.ladders = ladders;
        this.writer = writer;
    }

    /** The sweep locks the deadline before it writes alerts, so whoever changes alerts does the same. */
    void lock(UUID deadline) {
        session.createNativeQuery("select id from deadline where id = :id for update", UUID.class)
                .setParameter("id", deadline)
                .getResultList();
    }

    void skipHandled(UUID deadline) {
        session.doWork(connection -> skipHandled(connection, deadline));
    }

    private void skipHandled(Connection connection, UUID deadline) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WAITING)) {
            query.setObject(1, deadline);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    Instant due = row.getObject(2, OffsetDateTime.class).toInstant();
                    Optional<Ladder.Step> next =
                            ladders.of(row.getObject(1, UUID.class), connection).after(Rung.SECOND_CHANNEL, due);
                    SweepWriter.Next climbed = new SweepWriter.Next(deadline, next);
                    writer.write(connection, new SweepWriter.Batch(List.of(), List.of(), List.of(climbed)), due);
                }
            }
        }
    }
}
