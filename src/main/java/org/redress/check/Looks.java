package org.redress.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The proofs of what was seen, and when. */
@ApplicationScoped
public class Looks implements PanacheRepositoryBase<Look, UUID> {
    private static final String ERASE = """
            update look set length = null, sha256 = null where (length is not null or sha256 is not null)
            and request_id in (select id from removal_request where case_id = ?1)
            """;

    private static final String LAST = """
            select distinct on (l.request_id) l.* from look l join removal_request r on r.id = l.request_id
            where r.case_id = ?1 order by l.request_id, l.at desc, l.id desc
            """;

    /** {@return every look at one request's address, the oldest first} */
    public List<Look> ofRequest(UUID requestId) {
        return list("requestId = ?1 order by at, id", requestId);
    }

    public Optional<Look> last(UUID requestId) {
        return find("requestId = ?1 order by at desc, id desc", requestId).range(0, 0).stream()
                .findFirst();
    }

    /** {@return the last look at each request's address, in one query} */
    public List<Look> lastOfCase(UUID caseId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(LAST, Look.class)
                .setParameter(1, caseId)
                .getResultList();
    }

    void erase(UUID caseId) {
        getEntityManager().createNativeQuery(ERASE).setParameter(1, caseId).executeUpdate();
    }
}
