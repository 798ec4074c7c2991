package org.redress.delivery.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.alert.AlertsRaised;
import org.redress.alert.RaisedAlert;
import org.redress.delivery.Outbox;
import org.redress.fingerprint.publication.PublicationChanged;
import org.redress.removal.ClocksMoved;
import org.redress.removal.RequestChanged;
import org.redress.removal.dispute.DisputeDecided;

/** Writes the change feed in the transaction that causes it, from the same events as the outbox writes webhooks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ChangeWriter {
    private static final String INSERT =
            "insert into platform_change (id, platform_id, type, case_id, request_id, fingerprint_id, due_at, at) ";

    private static final String FOR_REQUESTS = INSERT + """
            select gen_random_uuid(), r.platform_id, :type, r.case_id, r.id, null, null, cast(:now as timestamptz)
            from removal_request r where r.id = any (:requests) and r.sent_at is not null
            """;

    private static final String FOR_ALERTS = INSERT + """
            select gen_random_uuid(), d.platform_id, n.type, a.case_id, a.request_id, null, d.due_at,
                cast(:now as timestamptz)
            from alert a
            join deadline d on d.id = a.deadline_id
            join (values ('WARNING', 'removal_request.deadline_approaching'),
                ('MISSED', 'removal_request.deadline_missed')) n (rung, type) on n.rung = a.rung
            where a.id = any (:alerts) and a.request_id is not null and d.platform_id is not null
            """;

    /** A hundred within a minute say enough: the feed of fingerprints holds them all. A withdrawal is always told. */
    private static final String FOR_FINGERPRINT = INSERT + """
            select gen_random_uuid(), :platform, :type, :case, null, :id, cast(:due as timestamptz),
                cast(:now as timestamptz)
            where :type <> 'fingerprint.published' or (select count(*) from (select from platform_change w
                where w.platform_id = :platform and w.written_at > (select redress_now()) - interval '1 minute'
                    and w.type = 'fingerprint.published' limit 100) recent) < 100
            """;

    private final Session session;

    ChangeWriter(Session session) {
        this.session = session;
    }

    void requestChanged(@Observes RequestChanged changed) {
        String type = Outbox.topic(changed);
        if (type != null) {
            write(type, List.of(changed.requestId()), changed.at());
        }
    }

    void disputeDecided(@Observes DisputeDecided decided) {
        write("removal_request.updated", List.of(decided.requestId()), decided.at());
    }

    void clocksMoved(@Observes ClocksMoved moved) {
        write("removal_request.updated", moved.requestIds(), moved.at());
    }

    void alertsRaised(@Observes AlertsRaised raised) {
        UUID[] ids = raised.alerts().stream()
                .filter(alert -> alert.platformId() != null && alert.requestId() != null)
                .map(RaisedAlert::id)
                .toArray(UUID[]::new);
        if (ids.length > 0) {
            session.createNativeMutationQuery(FOR_ALERTS)
                    .setParameter("alerts", ids)
                    .setParameter("now", raised.alerts().get(0).raisedAt())
                    .executeUpdate();
        }
    }

    void publicationChanged(@Observes PublicationChanged changed) {
        boolean published = changed.what() == PublicationChanged.What.PUBLISHED;
        session.flush();
        session.createNativeMutationQuery(FOR_FINGERPRINT)
                .setParameter("platform", changed.platformId())
                .setParameter("type", published ? "fingerprint.published" : "fingerprint.withdrawn")
                .setParameter("case", changed.caseId())
                .setParameter("id", changed.id())
                .setParameter("due", changed.dueAt(), Instant.class)
                .setParameter("now", changed.at())
                .executeUpdate();
    }

    private void write(String type, Collection<UUID> requests, Instant now) {
        session.flush();
        session.createNativeMutationQuery(FOR_REQUESTS)
                .setParameter("type", type)
                .setParameter("requests", requests.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }
}
