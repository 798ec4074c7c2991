package org.redress.alert.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every time that an alert was handed over. */
@ApplicationScoped
public class AlertHandovers implements PanacheRepositoryBase<AlertHandover, UUID> {
    /** {@return those of these clocks, the oldest first} */
    public List<AlertHandover> ofDeadlines(Collection<UUID> deadlines) {
        return deadlines.isEmpty() ? List.of() : list("deadlineId in ?1 order by at, number", deadlines);
    }

    int countOf(UUID deadline) {
        return (int) count("deadlineId", deadline);
    }
}
