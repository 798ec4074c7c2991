package org.redress.removal.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.NotFound;

/** Every complaint that was made. */
@ApplicationScoped
public class Complaints implements PanacheRepositoryBase<Complaint, UUID> {
    /** {@return all of a case, the oldest first} */
    public List<Complaint> ofCase(UUID caseId) {
        return list("caseId = ?1 order by madeAt, id", caseId);
    }

    /** The same, locked and as they are then: whoever stops everything never fails for what came meanwhile. */
    List<Complaint> lockOfCase(UUID caseId) {
        return find("caseId = ?1 order by id", caseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public Optional<Complaint> of(UUID requestId, ComplaintKind kind) {
        return find("requestId = ?1 and kind = ?2", requestId, kind).firstResultOptional();
    }

    /** {@return what was made about these requests, by request} */
    public Map<UUID, Complaint> of(Collection<UUID> requestIds) {
        return requestIds.isEmpty()
                ? Map.of()
                : list("requestId in ?1", requestIds).stream()
                        .collect(Collectors.toMap(Complaint::requestId, Function.identity()));
    }

    /** @throws NotFound when there is none */
    public Complaint get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("complaint"));
    }

    Complaint lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("complaint"));
    }
}
