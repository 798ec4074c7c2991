package org.redress.delivery.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.staff.rota.QuietTimes;

/** What waits for a member's quiet hours to end, when they change them. */
@ApplicationScoped
@Transactional
public class HeldLetters {
    private final Session session;
    private final QuietTimes quietTimes;

    HeldLetters(Session session, QuietTimes quietTimes) {
        this.session = session;
        this.quietTimes = quietTimes;
    }

    /** It leaves when the quiet hours that hold now end; at once outside of them. */
    public void release(UUID member, Instant now) {
        session.flush();
        Instant leaves =
                quietTimes.of(member).flatMap(quiet -> quiet.endsAfter(now)).orElse(now);
        session.doWork(connection ->
                CallWriter.release(connection, CallWriter.streams(member).toArray(), leaves, now));
    }
}
