package org.redress.delivery.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.hibernate.Session;
import org.redress.alert.handover.AlertHandedOver;
import org.redress.staff.rota.QuietTimes;

/** Whoever an alert is handed to gets a letter, unless they took it themselves or want no letters. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HandoverLetters {
    private static final String LETTER = """
            insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, alert_id,
                body, status, queued_at, attempt_at)
            select gen_random_uuid(), 'LETTER_TO_STAFF', 'alert.handed_over', cast(s.id as text), 'staff:' || s.id,
                d.platform_id, a.case_id, a.request_id, a.id, '', 'QUEUED', cast(:now as timestamptz),
                cast(:leaves as timestamptz)
            from alert a join deadline d on d.id = a.deadline_id
            join staff_member s on s.id = :taker and s.mail_on and s.email is not null
            where a.id = :alert
            """;

    private final Session session;
    private final QuietTimes quietTimes;

    HandoverLetters(Session session, QuietTimes quietTimes) {
        this.session = session;
        this.quietTimes = quietTimes;
    }

    void carry(@Observes AlertHandedOver handed) {
        if (!handed.taker().equals(handed.giver())) {
            session.createNativeMutationQuery(LETTER)
                    .setParameter("now", handed.at())
                    .setParameter("leaves", leaves(handed))
                    .setParameter("taker", handed.taker())
                    .setParameter("alert", handed.alertId())
                    .executeUpdate();
        }
    }

    /** Others were called when it was raised, and the ladder climbs on: their quiet hours may hold. */
    private Instant leaves(AlertHandedOver handed) {
        return quietTimes
                .of(handed.taker())
                .flatMap(quiet -> quiet.endsAfter(handed.at()))
                .orElse(handed.at());
    }
}
