package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.redress.fingerprint.publication.PublicationChanged;

/** Tells a platform that its feed of fingerprints changed: the id that it knows one by, and never the fingerprint. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FingerprintNotices {
    static final String PUBLISHED = "fingerprint.published";
    static final String WITHDRAWN = "fingerprint.withdrawn";

    /** So many wait already that one more tells nothing: the feed holds them all. A withdrawal is always told. */
    private static final int MANY = 100;

    private static final String NOTICE = OutboxSql.INSERT + """
            select gen_random_uuid(), 'WEBHOOK', cast(:topic as text), cast(e.platform_id as text),
                'webhook-fingerprint:' || cast(:id as text), e.platform_id, cast(:case as uuid), null, null,
                format('{"type":"%s","timestamp":"%s","data":{"fingerprint_id":"%s","due_at":%s}}', cast(:topic as text),
                    to_char(cast(:now as timestamptz) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                    cast(:id as text),
                    coalesce('"' || to_char(cast(:due as timestamptz) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                        || '"', 'null')),
                'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from webhook_endpoint e
            where e.platform_id = :platform and e.active and (:topic <> 'fingerprint.published'
                or (select count(*) from (select from delivery w where w.kind = 'WEBHOOK' and w.attempt_at is not null
                    and w.platform_id = :platform and w.topic = :topic limit :many) waiting) < :many)
            """;

    private final Session session;

    FingerprintNotices(Session session) {
        this.session = session;
    }

    void changed(@Observes PublicationChanged changed) {
        session.flush();
        session.createNativeMutationQuery(NOTICE)
                .setParameter("topic", changed.what() == PublicationChanged.What.PUBLISHED ? PUBLISHED : WITHDRAWN)
                .setParameter("id", changed.id())
                .setParameter("platform", changed.platformId())
                .setParameter("case", changed.caseId())
                .setParameter("due", changed.dueAt(), java.time.Instant.class)
                .setParameter("now", changed.at())
                .setParameter("many", MANY)
                .executeUpdate();
    }
}
