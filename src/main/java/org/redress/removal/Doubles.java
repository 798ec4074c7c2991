package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.cases.Reference;

/** Requests that would ask a platform twice about one address, since a case that is handled together did so already. */
@ApplicationScoped
@Transactional
public class Doubles {
    private static final String OF_CASE = """
            select r.id, c.reference, o.sent_at
            from case_link l
            join case_file c on c.id = case when l.one = :case then l.other else l.one end
            join item i on i.case_id = :case
            join item j on j.case_id = c.id and j.address_index = i.address_index
            join removal_request r on r.item_id = i.id and r.status = 'PREPARED'
            join removal_request o on o.item_id = j.id and o.platform_id = r.platform_id
            where (l.one = :case or l.other = :case) and l.ended_at is null and o.sent_at is not null
              and o.status not in ('WITHDRAWN', 'REAPPEARED') and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            order by o.sent_at
            """;

    private final Session session;

    Doubles(Session session) {
        this.session = session;
    }

    /**
     * One of them.
     *
     * @param other the case in which the platform was asked
     */
    public record Double(UUID requestId, Reference other, Instant sentAt) {}

    /** {@return those of the case's requests that are not sent yet and were asked elsewhere} */
    public List<Double> of(UUID caseId) {
        return session.createNativeQuery(OF_CASE, Object[].class).setParameter("case", caseId).getResultList().stream()
                .map(row -> new Double((UUID) row[0], new Reference((String) row[1]), (Instant) row[2]))
                .toList();
    }

    /** {@return where it was asked already; empty when nowhere that is handled together} */
    public Optional<Double> of(RemovalRequest request) {
        return of(request.caseId()).stream()
                .filter(twice -> twice.requestId().equals(request.id()))
                .findFirst();
    }
}
