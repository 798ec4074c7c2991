package org.redress.audit.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Subject;

/** All versions of what is configured. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, UUID> {
    private static final String OF = "subjectKind = ?1 and subjectId = ?2 order by number desc";

    public Optional<Revision> newest(Subject on) {
        return find(OF, on.kind(), on.id()).range(0, 0).firstResultOptional();
    }

    /** {@return the number of the newest version; 0 when it was never changed} */
    public int number(Subject on) {
        return newest(on).map(Revision::number).orElse(0);
    }

    /** {@return every version that was written after an instant} */
    public List<Revision> since(Subject on, Instant after) {
        return list("subjectKind = ?1 and subjectId = ?2 and at > ?3", on.kind(), on.id(), after);
    }

    /** {@return the newest versions first} */
    public List<Revision> of(Subject on, int most) {
        return find(OF, on.kind(), on.id()).range(0, most - 1).list();
    }
}
