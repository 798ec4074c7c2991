package org.redress.evidence.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the requests of a pack: sent, of cases that staff may see, not taken back, and with the person's consent for the
 * receiver.
 */
@ApplicationScoped
@Transactional
public class Finder {
    /** A pack holds at most so many; whoever wants more chooses a shorter period. */
    public static final int MOST = 5_000;

    private static final String COUNTED = """
            select count(*) filter (where given), count(*) filter (where not given and not asked),
                count(*) filter (where not given and asked), count(*)
            from (select s.case_id is not null as asked,
                    s.case_id is not null and s.withdrawn_at is null as given %s limit :most) found
            """;
    private static final String CONSENTED =
            "select r.id %s and s.case_id is not null and s.withdrawn_at is null order by r.sent_at, r.id limit :most";
    private static final String FROM = """
            from removal_request r
            join item i on i.id = r.item_id
            join case_file c on c.id = r.case_id
            left join sharing_consent s on s.case_id = r.case_id and s.receiver = :receiver
            where r.sent_at is not null and r.status <> 'WITHDRAWN' and i.withdrawn_at is null
                and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            """;

    private final EntityManager em;

    Finder(EntityManager em) {
        this.em = em;
    }

    /** {@return counts, of at most twice {@link #MOST} requests} */
    public Found count(Chosen chosen, UUID receiver) {
        Object[] row = (Object[]) query(COUNTED, chosen, receiver, 2 * MOST).getSingleResult();
        return new Found(number(row[0]), number(row[1]), number(row[2]), number(row[3]) == 2 * MOST);
    }

    /** {@return ids in the order sent; one more than {@link #MOST} when there are more} */
    @SuppressWarnings("unchecked")
    public List<UUID> requests(Chosen chosen, UUID receiver) {
        return query(CONSENTED, chosen, receiver, MOST + 1).getResultList();
    }

    private Query query(String select, Chosen chosen, UUID receiver, int most) {
        StringBuilder where = new StringBuilder(FROM);
        add(where, chosen.caseId(), " and r.case_id = :case");
        add(where, chosen.platformId(), " and r.platform_id = :platform");
        add(where, chosen.generatorId(), " and i.generator_id = :generator");
        add(where, chosen.from(), " and r.sent_at >= :from");
        add(where, chosen.until(), " and r.sent_at < :until");
        add(
                where,
                chosen.ruleId(),
                " and exists (select from deadline d join rule_version v on v.id = d.rule_version_id"
                        + " where d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = r.id"
                        + " and d.removed_because is null and v.rule_id = :rule)");
        Query query = em.createNativeQuery(String.format(select, where));
        set(query, "case", chosen.caseId());
        set(query, "platform", chosen.platformId());
        set(query, "generator", chosen.generatorId());
        set(query, "from", chosen.from());
        set(query, "until", chosen.until());
        set(query, "rule", chosen.ruleId());
        return query.setParameter("receiver", receiver).setParameter("most", most);
    }

    private static void add(StringBuilder where, @Nullable Object value, String condition) {
        if (value != null) {
            where.append(condition);
        }
    }

    private static void set(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
