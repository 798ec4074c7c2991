package org.redress.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;

/** Every alert that was ever raised. */
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<Alert, UUID> {
    private static final String MOOT = """
            update alert set moot_at = ?::timestamptz
            where deadline_id = any (?) and rung <> 'MISSED' and acknowledged_at is null and moot_at is null
            """;

    /** @throws NotFound when there is none */
    public Alert get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("alert"));
    }

    /** {@return all alerts of a case, the oldest first} */
    public List<Alert> ofCase(UUID caseId) {
        return list("caseId = ?1 order by raisedAt, id", caseId);
    }

    List<Alert> openOfDeadlineLocked(UUID deadlineId) {
        return find("deadlineId = ?1 and acknowledgedAt is null and mootAt is null order by id", deadlineId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A miss stays open until somebody takes note of it: an answer that comes later does not make it unseen. */
    static void moot(Connection connection, List<UUID> deadlineIds, Instant at) throws SQLException {
        try (PreparedStatement moot = connection.prepareStatement(MOOT)) {
            moot.setString(1, at.toString());
            moot.setArray(2, connection.createArrayOf("uuid", deadlineIds.toArray()));
            moot.executeUpdate();
        }
    }
}
