package org.redress.removal.regulator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
}
