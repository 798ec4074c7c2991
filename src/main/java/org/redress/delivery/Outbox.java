package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import org.redress.alert.AlertChannel;
import org.redress.alert.AlertsRaised;
import org.redress.alert.RaisedAlert;
import org.redress.delivery.calls.StaffCalls;
import org.redress.removal.ClocksMoved;
import org.redress.removal.RequestChanged;
import org.redress.removal.dispute.DisputeDecided;

/** Writes what must leave, in the transaction that causes it; nothing is sent here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox implements AlertChannel {
    static final String CREATED = "removal_request.created";
    static final String UPDATED = "removal_request.updated";
    static final String WITHDRAWN = "removal_request.withdrawn";

    private final Session session;
    private final StaffCalls calls;

    Outbox(Session session, StaffCalls calls) {
        this.session = session;
        this.calls = calls;
    }

    /**
     * A sweep may raise many alerts at once: a few statements write the letters and webhooks of all of them, and none
     * where nobody would get one.
     */
    @Override
    public void carry(@Observes AlertsRaised raised) {
        if (raised.alerts().isEmpty()) {
            return;
        }
        Instant now = raised.alerts().get(0).raisedAt();
        calls.call(raised.alerts(), now);
        Set<UUID> listening = Set.copyOf(ask(OutboxSql.PLATFORMS_WITH_ENDPOINT, UUID.class));
        write(
                OutboxSql.WEBHOOKS_FOR_ALERTS,
                raised.alerts().stream()
                        .filter(alert -> alert.platformId() != null && listening.contains(alert.platformId()))
                        .toList(),
                now);
    }

    void requestChanged(@Observes RequestChanged changed) {
        String topic = topic(changed);
        if (topic != null) {
            aboutRequest(OutboxSql.WEBHOOK_FOR_REQUEST, topic, changed.requestId(), changed.at());
            if (topic.equals(CREATED)) {
                aboutRequest(OutboxSql.LETTER_FOR_REQUEST, topic, changed.requestId(), changed.at());
                aboutRequest(OutboxSql.REPORT_FOR_REQUEST, topic, changed.requestId(), changed.at());
            } else if (topic.equals(WITHDRAWN)) {
                aboutRequest(OutboxSql.LETTER_OF_WITHDRAWAL, topic, changed.requestId(), changed.at());
            }
        }
    }

    /** What a platform disputed was answered. */
    void disputeDecided(@Observes DisputeDecided decided) {
        aboutRequest(OutboxSql.WEBHOOK_FOR_REQUEST, UPDATED, decided.requestId(), decided.at());
    }

    /** Due times moved: each platform hears of its requests, as of any other change. */
    void clocksMoved(@Observes ClocksMoved moved) {
        session.flush();
        write(OutboxSql.WEBHOOK_FOR_REQUESTS, moved.at())
                .setParameter("requests", moved.requestIds().toArray(UUID[]::new))
                .setParameter("topic", UPDATED)
                .executeUpdate();
    }

    private void aboutRequest(String insert, String topic, UUID request, Instant now) {
        session.flush();
        write(insert, now)
                .setParameter("request", request)
                .setParameter("topic", topic)
                .executeUpdate();
    }

    private void write(String insert, List<RaisedAlert> alerts, Instant now) {
        if (!alerts.isEmpty()) {
            UUID[] ids = alerts.stream().map(RaisedAlert::id).toArray(UUID[]::new);
            write(insert, now).setParameter("alerts", ids).executeUpdate();
        }
    }

    private <T> List<T> ask(String query, Class<T> answer) {
        return session.createNativeQuery(query, answer).getResultList();
    }

    private MutationQuery write(String insert, Instant now) {
        return session.createNativeMutationQuery(insert).setParameter("now", now);
    }

    /** What a platform hears of; its own answers it knows already. */
    public static @Nullable String topic(RequestChanged changed) {
        return switch (changed.event()) {
            case SEND -> CREATED;
            case WITHDRAW -> WITHDRAWN;
            case COMPLETE, STILL_THERE, VERIFY_GONE, REAPPEAR -> UPDATED;
            case RECEIVE, REVIEW, QUERY, CLAIM_REMOVAL, REFUSE, CORRECT -> null;
        };
    }
}
