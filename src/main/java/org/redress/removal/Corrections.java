package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;

/**
 * A platform takes a mistaken answer of its own back. The answer stays in the history; a further step says that it was a
 * mistake, and the stop that it made is struck out.
 */
@ApplicationScoped
public class Corrections {
    private static final Set<RemovalEvent> ANSWERS =
            EnumSet.of(RemovalEvent.REVIEW, RemovalEvent.QUERY, RemovalEvent.CLAIM_REMOVAL, RemovalEvent.REFUSE);

    private final RemovalRequests requests;
    private final Steps steps;
    private final Clocks clocks;

    Corrections(RemovalRequests requests, Steps steps, Clocks clocks) {
        this.requests = requests;
        this.steps = steps;
        this.clocks = clocks;
    }

    /** Whether the step is a platform's answer. */
    public static boolean isAnswer(RemovalStep step) {
        return ANSWERS.contains(step.event());
    }

    /** The answer that was taken back by this step. */
    public static Optional<RemovalStep> corrected(RemovalRequest request, RemovalStep correction) {
        List<RemovalStep> all = request.steps();
        int place = all.indexOf(correction);
        return correction.event() == RemovalEvent.CORRECT && place > 0
                ? Optional.of(all.get(place - 1))
                : Optional.empty();
    }

    /**
     * Takes the last answer back. Its evidence of receipt stays: the platform did have the request.
     *
     * @param answerId the step that was the mistake
     * @param words what was wrong with it, for people
     * @throws NotAcceptable when that is no answer to this request
     * @throws NotPossibleNow {@code not-yours} when somebody else recorded it, {@code already-corrected}, or
     *     {@code not-last} when something was recorded after it
     */
    @Transactional
    public void correct(UUID requestId, UUID answerId, Answer words, Actor by, Instant now) {
        RemovalRequest request = requests.lockWithCase(requestId);
        RemovalStep answer = request.steps().stream()
                .filter(step -> step.id().equals(answerId) && isAnswer(step))
                .findAny()
                .orElseThrow(() -> new NotAcceptable("answer_id", "is not an answer to this request"));
        mustBeTheirsAndLast(request, answer, by);
        boolean ended = !request.status().awaitsPlatform();
        steps.take(request, RemovalEvent.CORRECT, words.coded(answer.event().name()), by, now);
        if (ended) {
            clocks.strikeOutStops(request, new ClockFactRecord.Cause("answer corrected", by, now));
        }
    }

    private static void mustBeTheirsAndLast(RemovalRequest request, RemovalStep answer, Actor by) {
        if (!answer.by().equals(by)) {
            throw new NotPossibleNow(
                    "not-yours", "Our staff recorded this answer. Write to us, and they put it right.");
        }
        List<RemovalStep> all = request.steps();
        int place = all.indexOf(answer);
        if (place == all.size() - 1) {
            return;
        }
        throw all.get(place + 1).event() == RemovalEvent.CORRECT
                ? new NotPossibleNow("already-corrected", "This answer was taken back already.")
                : new NotPossibleNow("not-last", "Something was recorded after it: answer the request as it is now.");
    }
}
