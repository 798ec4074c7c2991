package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.hibernate.Session;
import org.redress.alert.RungRehearsed;

/** Queues the webhooks that a platform gets of its sandbox's clocks: the same two as of real ones, without an alert. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RehearsedNotices {
    private static final DateTimeFormatter RFC3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final String BODY =
            "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"removal_request_id\":\"%s\",\"due_at\":\"%s\"}}";
    private static final String QUEUE = """
            insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, body, status,
                queued_at, attempt_at)
            select gen_random_uuid(), 'WEBHOOK', :topic, cast(r.platform_id as text), 'webhook:' || r.id, r.platform_id,
                r.case_id, r.id, :body, 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from removal_request r join webhook_endpoint e on e.platform_id = r.platform_id and e.active
            where r.id = :request
            """;

    private final Session session;

    RehearsedNotices(Session session) {
        this.session = session;
    }

    void climbed(@Observes RungRehearsed rung) {
        String topic = rung.missed() ? "removal_request.deadline_missed" : "removal_request.deadline_approaching";
        String body = String.format(BODY, topic, text(rung.at()), rung.requestId(), text(rung.dueAt()));
        session.createNativeMutationQuery(QUEUE)
                .setParameter("topic", topic)
                .setParameter("body", body)
                .setParameter("request", rung.requestId())
                .setParameter("now", rung.at())
                .executeUpdate();
    }

    private static String text(Instant at) {
        return RFC3339.format(at.atOffset(ZoneOffset.UTC));
    }
}
