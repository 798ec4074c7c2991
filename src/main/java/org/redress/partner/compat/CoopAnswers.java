package org.redress.partner.compat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.partner.Verbs;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Transition;

/**
 * Takes an answer that came as a callback, with the API's own verbs, so that the same records arise. A callback has no
 * number and may come late, or again: it moves a request forwards or not at all.
 */
@ApplicationScoped
class CoopAnswers {
    /** How long Coop could still be repeating a call that it heard nothing of: it tries five times, within minutes. */
    private static final Duration RETRIES = Duration.ofHours(1);

    private static final Set<RemovalStatus> UNANSWERED = EnumSet.of(RemovalStatus.SENT, RemovalStatus.RECEIVED);

    private final RemovalRequests requests;
    private final Verbs verbs;
    private final Audit audit;

    CoopAnswers(RemovalRequests requests, Verbs verbs, Audit audit) {
        this.requests = requests;
        this.verbs = verbs;
        this.audit = audit;
    }

    /**
     * What does not move it is recorded as a repetition, and taken all the same: to refuse it would have it called again.
     *
     * @throws NotFound for an id that is unknown or another platform's
     */
    @Transactional
    void answer(UUID platform, UUID id, Answer answer, Instant now) {
        RemovalRequest request = requests.lockToAnswer(platform, id).orElseThrow(() -> new NotFound("removal request"));
        Actor by = Actor.platform(platform);
        if (isForwards(request.status(), answer.event()) && !saidLately(request, answer.event(), by, now)) {
            verbs.of(answer.body()).act(id, by, now);
        } else {
            audit.record(
                    by,
                    "removal-request.answer-repeated",
                    Subject.of("removal-request", id, request.caseId()),
                    Map.of(
                            "event",
                            answer.event().name(),
                            "at",
                            request.status().name()),
                    now);
        }
    }

    /** That they look at it is news only before they said anything; a late word of it takes no answer back. */
    private static boolean isForwards(RemovalStatus status, RemovalEvent event) {
        return status.on(event) instanceof Transition.To
                && (event != RemovalEvent.REVIEW || UNANSWERED.contains(status));
    }

    /** Seen still up, or taken back, a moment after it was said: the same word again is a repetition of the first. */
    private static boolean saidLately(RemovalRequest request, RemovalEvent event, Actor by, Instant now) {
        return request.everyStep().stream()
                .anyMatch(step -> step.event() == event
                        && step.by().equals(by)
                        && step.at().isAfter(now.minus(RETRIES)));
    }

    /** What is answered: the step, and the body that the API takes for it. */
    record Answer(RemovalEvent event, Object body) {}
}
