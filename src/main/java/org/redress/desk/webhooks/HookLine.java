package org.redress.desk.webhooks;

import java.util.List;
import java.util.UUID;
import org.redress.delivery.DeliveryAttempt;
import org.redress.delivery.DeliveryStatus;
import org.redress.delivery.webhooks.Hook;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;

/**
 * One webhook with its attempts.
 *
 * @param next when it is tried next, or empty
 * @param fellBack when another channel took over, or empty
 * @param again whether it can be sent again
 */
record HookLine(
        UUID id,
        String type,
        String status,
        String tone,
        String queued,
        String next,
        String fellBack,
        String payload,
        List<String> attempts,
        boolean again) {
    static HookLine of(Hook hook) {
        return new HookLine(
                hook.id(),
                hook.type(),
                Words.of(hook.status().name()),
                hook.status() == DeliveryStatus.SENT
                        ? "done"
                        : Words.tone(hook.status().name()),
                TimeWords.exact(hook.queuedAt()),
                TimeWords.exact(hook.nextAttemptAt()),
                TimeWords.exact(hook.fellBackAt()),
                hook.payload(),
                hook.attempts().stream().map(HookLine::words).toList(),
                !hook.attempts().isEmpty());
    }

    private static String words(DeliveryAttempt attempt) {
        return attempt.number() + ". " + TimeWords.exact(attempt.at()) + ": "
                + Words.of(attempt.outcome().name())
                + (attempt.code() == null ? "" : " " + attempt.code()) + ", " + attempt.tookMs() + " ms"
                + (attempt.detail() == null ? "" : ". " + attempt.detail());
    }
}
