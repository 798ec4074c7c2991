package org.redress.removal.regulator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Everything that came back from regulators. */
@ApplicationScoped
public class RegulatorReplies implements PanacheRepositoryBase<RegulatorReply, UUID> {
    /** {@return the replies to these steps, the oldest first} */
    public List<RegulatorReply> of(Collection<UUID> stepIds) {
        return stepIds.isEmpty() ? List.of() : list("stepId in ?1 order by at, id", stepIds);
    }

    /** {@return what still says something of a pack over many cases} */
    List<RegulatorReply> toPack(UUID packId) {
        return list(
                "sealed is not null and stepId in (select id from RegulatorStep where packId = ?1 and caseId is null)",
                packId);
    }

    /** {@return what still says something of any pack over many cases, and came before} */
    List<RegulatorReply> toPacks(Instant before) {
        return list(
                "sealed is not null and at < ?1 and stepId in (select id from RegulatorStep where caseId is null)",
                before);
    }
}
