package org.redress.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.policy.Rung;

/** Every alert that was ever raised. */
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<Alert, UUID> {

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
    int moot(Collection<UUID> deadlineIds, Instant at) {
        return update(
                "mootAt = ?1 where deadlineId in ?2 and rung <> ?3 and acknowledgedAt is null and mootAt is null",
                at,
                deadlineIds,
                Rung.MISSED);
    }
}
