package org.redress.partner.compat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.partner.Verbs;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Transition;

/** Takes an answer that came as a callback, with the API's own verbs, so that the same records arise. */
@ApplicationScoped
class CoopAnswers {
    private final RemovalRequests requests;
    private final Verbs verbs;

    CoopAnswers(RemovalRequests requests, Verbs verbs) {
        this.requests = requests;
        this.verbs = verbs;
    }

    /**
     * Coop calls up to five times when it hears nothing: what is so already is done.
     *
     * @param body one of the API's bodies
     * @throws NotFound for an id that is unknown or another platform's
     * @throws org.redress.NotPossibleNow when the request's state does not allow it
     */
    @Transactional
    void answer(UUID platform, UUID id, Answer answer, Instant now) {
        RemovalRequest request = requests.lockToAnswer(platform, id).orElseThrow(() -> new NotFound("removal request"));
        if (request.status().on(answer.event()) != Transition.Refused.ALREADY_THERE) {
            verbs.of(answer.body()).act(request.id(), Actor.platform(platform), now);
        }
    }

    /** What is answered: the step, and the body that the API takes for it. */
    record Answer(RemovalEvent event, Object body) {}
}
