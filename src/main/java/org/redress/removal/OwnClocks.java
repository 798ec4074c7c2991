package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.CaseChanged;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseReported;
import org.redress.cases.CaseStatus;
import org.redress.cases.Conversation;
import org.redress.cases.Message;
import org.redress.cases.MessageRead;
import org.redress.cases.MessageSent;
import org.redress.policy.Rules;
import org.redress.policy.calendar.Calendars;

/** The organisation is clocked too: the first review of a case, and every message of the person. */
@ApplicationScoped
class OwnClocks {
    @Inject
    Deadlines deadlines;

    @Inject
    Clocks clocks;

    @Inject
    Rules rules;

    @Inject
    Calendars calendars;

    @Inject
    Conversation conversation;

    @Inject
    CaseFiles caseFiles;

    void on(@Observes CaseReported reported) {
        if (caseFiles.get(reported.caseId()).status() != CaseStatus.HELD) {
            review(reported.caseId(), reported.at());
        }
    }

    void on(@Observes CaseChanged changed) {
        switch (changed.what()) {
            case REVIEWED, STOPPED ->
                stop(Obligation.FIRST_REVIEW, changed.caseId(), "judged", changed.by(), changed.at());
            case SEALED, ERASED ->
                conversation
                        .messages(changed.caseId())
                        .forEach(message ->
                                stop(Obligation.MESSAGE, message.id(), "closed", changed.by(), changed.at()));
            case LET_IN -> review(changed.caseId(), changed.at());
            case COMPLETED, WITHDRAWN, CLEARED -> {}
        }
    }

    void on(@Observes MessageSent sent) {
        boolean held = caseFiles.get(sent.caseId()).status() == CaseStatus.HELD;
        if (sent.sender() == Message.Sender.PERSON && !held) {
            run(Obligation.MESSAGE, sent.messageId(), sent.caseId(), "ORG_MESSAGE", sent.at());
        }
    }

    void on(@Observes MessageRead read) {
        stop(Obligation.MESSAGE, read.messageId(), "read", read.by(), read.at());
    }

    private void review(UUID caseId, Instant now) {
        run(Obligation.FIRST_REVIEW, caseId, caseId, "ORG_FIRST_REVIEW", now);
    }

    private void run(Obligation obligation, UUID id, UUID caseId, String ruleId, Instant now) {
        rules.current(ruleId, now).ifPresent(version -> {
            Deadline deadline = new Deadline(
                    new Duty(obligation, id, caseId, null), calendars.bind(version), "the organisation's own");
            deadline.start(now, new ClockFactRecord.Cause("received by us", Actor.person(caseId), now));
            deadlines.persist(deadline);
        });
    }

    private void stop(Obligation obligation, UUID id, String why, Actor by, Instant now) {
        clocks.stop(obligation, id, now, new ClockFactRecord.Cause(why, by, now));
    }
}
