package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** A case ends when nothing runs on it any more, and opens again with whatever the person brings. */
@ApplicationScoped
@Transactional
public class Closing {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Audit audit;

    @Inject
    Event<CaseClosing> closing;

    @Inject
    Event<CaseChanged> changed;

    /** @throws NotPossibleNow while something runs, waits or rings, saying what; and when it is closed already */
    public void close(UUID caseId, Actor by, Instant now) {
        CaseFile file = caseFiles.lock(caseId);
        file.close(now);
        closing.fire(new CaseClosing(caseId));
        audit.record(by, "case.closed", on(caseId), now);
    }

    /**
     * It is what it was before it was closed, and whoever forgot something of it hears of it; a case that is not closed
     * stays as it is.
     *
     * @param because {@code message}, {@code more}, {@code contact}, {@code seen-again} or {@code staff}
     */
    public void reopen(UUID caseId, String because, Actor by, Instant now) {
        if (caseFiles.lock(caseId).reopen()) {
            audit.record(by, "case.reopened", on(caseId), Map.of("because", because), now);
            changed.fire(new CaseChanged(caseId, CaseChanged.What.CLEARED, by, now));
        }
    }

    void on(@Observes MessageSent sent) {
        if (sent.sender() == Message.Sender.PERSON) {
            reopen(sent.caseId(), "message", Actor.person(sent.caseId()), sent.at());
        }
    }

    void on(@Observes CaseChanged news) {
        if (news.what() == CaseChanged.What.COMPLETED) {
            reopen(news.caseId(), "more", news.by(), news.at());
        }
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }
}
