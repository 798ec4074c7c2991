package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.platform.Platforms;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;

/** Writes to a platform once more about a request; the new letter's link takes the place of the one before it. */
@ApplicationScoped
@Transactional
public class LetterAgain {
    /** One that waits is enough. */
    private static final String AGAIN = OutboxSql.LETTER + """
            and not exists (select from delivery waiting where waiting.request_id = r.id
                and waiting.kind = 'LETTER_TO_PLATFORM' and waiting.attempt_at is not null)
            """;

    private final Session session;
    private final RemovalRequests requests;
    private final Platforms platforms;
    private final Audit audit;

    LetterAgain(Session session, RemovalRequests requests, Platforms platforms, Audit audit) {
        this.session = session;
        this.requests = requests;
        this.platforms = platforms;
        this.audit = audit;
    }

    /** @throws NotPossibleNow when the platform has no mail address, or owes no answer any more */
    public void send(UUID requestId, Actor by, Instant now) {
        RemovalRequest request = requests.get(requestId);
        if (platforms.findById(request.platformId()).reportMail().isEmpty()) {
            throw new NotPossibleNow("no-address", "The directory has no mail address for this platform.");
        }
        if (!request.status().awaitsPlatform()) {
            throw new NotPossibleNow("not-allowed", "The platform owes no answer to this request.");
        }
        int queued = session.createNativeMutationQuery(AGAIN)
                .setParameter("request", requestId)
                .setParameter("topic", Outbox.CREATED)
                .setParameter("now", now)
                .executeUpdate();
        if (queued == 1) {
            audit.record(by, "letter.sent-again", Subject.of("removal-request", requestId, request.caseId()), now);
        }
    }
}
