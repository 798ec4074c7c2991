package org.redress.partner.compat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.partner.Verbs;
import org.redress.partner.answers.Correction;
import org.redress.removal.Corrections;
import org.redress.removal.KeptAfterAll;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.removal.RemovalStep;
import org.redress.removal.Transition;

/**
 * Takes an answer that came as a callback, with the API's own verbs, so that the same records arise. A callback has no
 * number and may come late, or again: it moves a request forwards or not at all, but for a refusal well after a
 * removal, which takes the removal back.
 */
@ApplicationScoped
class CoopAnswers {
    /** How long Coop could still be repeating a call that it heard nothing of: it tries five times, within minutes. */
    private static final Duration RETRIES = Duration.ofMinutes(15);

    private static final String PUT_BACK = "Its Coop refused this after it had said that it was removed.";

    private static final Set<RemovalStatus> UNANSWERED = EnumSet.of(RemovalStatus.SENT, RemovalStatus.RECEIVED);

    private final RemovalRequests requests;
    private final Verbs verbs;
    private final Audit audit;
    private final Event<KeptAfterAll> kept;

    CoopAnswers(RemovalRequests requests, Verbs verbs, Audit audit, Event<KeptAfterAll> kept) {
        this.requests = requests;
        this.verbs = verbs;
        this.audit = audit;
        this.kept = kept;
    }

    /**
     * What does not move it is recorded, as a repetition or as late, and answered as if it did: to refuse it would have
     * it called again. A refusal of what was found gone has us look again at once.
     *
     * @throws NotFound for an id that is unknown or another platform's
     */
    @Transactional
    void answer(UUID platform, UUID id, Answer answer, Instant now) {
        RemovalRequest request = requests.lockToAnswer(platform, id).orElseThrow(() -> new NotFound("removal request"));
        RemovalEvent event = answer.event();
        boolean repeated = saidLately(request, event, now);
        if (!repeated && isForwards(request.status(), event)) {
            verbs.of(answer.body()).act(id, Actor.platform(platform), now);
        } else if (!repeated && event == RemovalEvent.REFUSE && mayTakeBack(request, now)) {
            takeBack(request, answer, now);
        } else {
            boolean said = lastAnswer(request)
                    .map(RemovalStep::event)
                    .filter(event::equals)
                    .isPresent();
            passOver(request, event, repeated || said, now);
            if (event == RemovalEvent.REFUSE && request.status() == RemovalStatus.GONE) {
                kept.fire(new KeptAfterAll(id, now));
            }
        }
    }

    /** The same two records as when a platform corrects itself through the API, and then refuses. */
    private void takeBack(RemovalRequest request, Answer refusal, Instant now) {
        Actor by = Actor.platform(request.platformId());
        UUID removal = lastAnswer(request).orElseThrow().id();
        verbs.of(new Correction(removal, PUT_BACK)).act(request.id(), by, now);
        // A moment later, so that every history that goes by time shows them in this order.
        verbs.of(refusal.body()).act(request.id(), by, now.plus(1, ChronoUnit.MICROS));
    }

    private void passOver(RemovalRequest request, RemovalEvent event, boolean repeated, Instant now) {
        String late = "late-" + event.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(
                Actor.platform(request.platformId()),
                "removal-request." + (repeated ? "answer-repeated" : late),
                Subject.of("removal-request", request.id(), request.caseId()),
                Map.of("event", event.name(), "at", request.status().name()),
                now);
    }

    /** That they look at it is news only before they said anything; a late word of it takes no answer back. */
    private static boolean isForwards(RemovalStatus status, RemovalEvent event) {
        return status.on(event) instanceof Transition.To
                && (event != RemovalEvent.REVIEW || UNANSWERED.contains(status));
    }

    /** A removal of their own, said so long ago that no older refusal can still be on its way. */
    private static boolean mayTakeBack(RemovalRequest request, Instant now) {
        Actor by = Actor.platform(request.platformId());
        return request.status() == RemovalStatus.REMOVED
                && lastAnswer(request)
                        .filter(removal -> removal.by().equals(by))
                        .filter(removal -> !removal.at().isAfter(now.minus(RETRIES)))
                        .isPresent();
    }

    /** The last that stands, whether they gave it or staff recorded it. */
    private static Optional<RemovalStep> lastAnswer(RemovalRequest request) {
        return request.steps().stream().filter(Corrections::isAnswer).reduce((earlier, later) -> later);
    }

    /** Seen still up, or taken back, a moment after it was said: the same word again is a repetition of the first. */
    private static boolean saidLately(RemovalRequest request, RemovalEvent event, Instant now) {
        Actor by = Actor.platform(request.platformId());
        return request.everyStep().stream()
                .anyMatch(step -> step.event() == event
                        && step.by().equals(by)
                        && step.at().isAfter(now.minus(RETRIES)));
    }

    /** What is answered: the step, and the body that the API takes for it. */
    record Answer(RemovalEvent event, Object body) {}
}
