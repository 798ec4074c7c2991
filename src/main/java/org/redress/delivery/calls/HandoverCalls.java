package org.redress.delivery.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.redress.alert.AlertSight;
import org.redress.alert.handover.AlertHandedOver;
import org.redress.staff.rota.QuietTimes;

/** Whoever an alert is handed to is called by each way that they have, unless they took it themselves. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HandoverCalls {
    private static final String CALL = """
            insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, alert_id,
                body, status, queued_at, attempt_at)
            select gen_random_uuid(), '%s', 'alert.handed_over', cast(taker.id as text), '%s' || taker.id,
                d.platform_id, a.case_id, a.request_id, a.id, %s, 'QUEUED', cast(:now as timestamptz),
                cast(:leaves as timestamptz)
            from staff_member taker join alert a on a.id = :alert join deadline d on d.id = a.deadline_id
            """;
    private static final String LETTER = CALL.formatted("LETTER_TO_STAFF", "staff:", "''")
            + "where taker.id = :taker and taker.mail_on and taker.email is not null";
    private static final String WEBHOOK = CALL.formatted(
                    "WEBHOOK_TO_STAFF",
                    "alert-webhook:",
                    "cast(jsonb_build_object('type', 'alert.handed_over', 'timestamp', cast(:now as timestamptz), 'data', "
                            + CallWriter.DATA + ") as text)")
            + """
            join alert_webhook h on h.member = taker.id
            left join case_file c on c.id = a.case_id left join platform p on p.id = %s
            where taker.id = :taker
            """.formatted(AlertSight.PLATFORM);

    private final Session session;
    private final QuietTimes quietTimes;

    HandoverCalls(Session session, QuietTimes quietTimes) {
        this.session = session;
        this.quietTimes = quietTimes;
    }

    void carry(@Observes AlertHandedOver handed) {
        if (handed.taker().equals(handed.giver())) {
            return;
        }
        Instant leaves = leaves(handed);
        for (String call : List.of(LETTER, WEBHOOK)) {
            session.createNativeMutationQuery(call)
                    .setParameter("now", handed.at())
                    .setParameter("leaves", leaves)
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
