package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.redress.removal.dispute.DisputeMade;

/** A disputed miss stands in no queue, so staff hear of it by letter: whoever has the case, else every caseworker. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DisputeNews {
    static final String TOPIC = "dispute.made";
    private static final String LETTERS = """
            insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, body, status,
                queued_at, attempt_at)
            select gen_random_uuid(), 'LETTER_TO_STAFF', :topic, cast(s.id as text), 'staff:' || s.id, r.platform_id,
                r.case_id, r.id, '', 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from removal_request r
            join case_file c on c.id = r.case_id
            left join staff_member mine on mine.id = c.assignee and mine.mail_on and mine.email is not null
            join staff_member s on s.mail_on and s.email is not null
                and case when mine.id is not null then s.id = mine.id else 'CASEWORKER' = any (s.roles) end
            where r.id = :request and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            """;

    private final Session session;

    DisputeNews(Session session) {
        this.session = session;
    }

    void made(@Observes DisputeMade dispute) {
        session.flush();
        session.createNativeMutationQuery(LETTERS)
                .setParameter("topic", TOPIC)
                .setParameter("request", dispute.requestId())
                .setParameter("now", dispute.at())
                .executeUpdate();
    }
}
