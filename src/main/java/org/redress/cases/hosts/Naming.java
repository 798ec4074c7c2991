package org.redress.cases.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which cases name a host, by the keyed index of their items; each question reads what is committed when it is asked. */
@ApplicationScoped
class Naming {
    private static final String OF_CASE =
            "select distinct host_index from item where case_id = :id and host_index is not null";

    /** An open case whose person agreed and took nothing back, while nobody knows the platform. */
    private static final String NAMED = """
            select exists (select from item i
                join case_file c on c.id = i.case_id
                join consent g on g.case_id = i.case_id and g.recipient = i.id
                where i.host_index = :index and i.platform_id is null and i.withdrawn_at is null
                  and g.withdrawn_at is null and c.status in ('REPORTED', 'ACCEPTED')
            """;

    /** And nothing stands against it, as {@link org.redress.cases.CaseFiles#whyNotAsk} has it. */
    private static final String ASKED = NAMED + """
                  and c.status = 'ACCEPTED' and not c.on_hold and not g.on_hold
                  and (c.capacity = 'SUBJECT' or c.authority_checked is not null)
            """;

    private final Session session;

    Naming(Session session) {
        this.session = session;
    }

    List<byte[]> indexesOf(UUID caseId) {
        session.flush();
        return session.createNativeQuery(OF_CASE, byte[].class)
                .setParameter("id", caseId)
                .getResultList();
    }

    boolean isNamed(byte[] index) {
        return is(NAMED, index);
    }

    boolean mayBeAsked(byte[] index) {
        return is(ASKED, index);
    }

    private boolean is(String question, byte[] index) {
        return session.createNativeQuery(question + ")", Boolean.class)
                .setParameter("index", index)
                .getSingleResult();
    }
}
