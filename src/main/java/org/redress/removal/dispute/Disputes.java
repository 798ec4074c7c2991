package org.redress.removal.dispute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.NotFound;

/** What platforms disputed of their misses. */
@ApplicationScoped
public class Disputes implements PanacheRepositoryBase<Dispute, UUID> {

    public Dispute get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("dispute"));
    }

    /** {@return those about the misses of these deadlines, by deadline, the oldest first} */
    public Map<UUID, List<Dispute>> of(Collection<UUID> deadlineIds) {
        return deadlineIds.isEmpty()
                ? Map.of()
                : list("deadlineId in ?1 order by madeAt, id", deadlineIds).stream()
                        .collect(Collectors.groupingBy(Dispute::deadlineId));
    }

    /** {@return those of a request, the oldest first} */
    public List<Dispute> ofRequest(UUID requestId) {
        return list("requestId = ?1 order by madeAt, id", requestId);
    }
}
