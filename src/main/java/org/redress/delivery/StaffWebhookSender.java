package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.redress.delivery.hooks.AlertWebhooks;
import org.redress.delivery.hooks.HookOutcomes;

/** Sends alerts to members' own webhooks, signed as Standard Webhooks 1.0.0 says, to public addresses only. */
@ApplicationScoped
class StaffWebhookSender implements WayOut {
    private final AlertWebhooks hooks;
    private final HookOutcomes outcomes;
    private final PublicPost outside;

    StaffWebhookSender(AlertWebhooks hooks, HookOutcomes outcomes, PublicPost outside) {
        this.hooks = hooks;
        this.outcomes = outcomes;
        this.outside = outside;
    }

    @Override
    public boolean carries(DeliveryKind kind) {
        return kind == DeliveryKind.WEBHOOK_TO_STAFF;
    }

    @Override
    public Attempt send(Leased delivery, Instant now) {
        Optional<AlertWebhooks.Target> target = hooks.targetOf(delivery.recipient());
        if (target.isEmpty()) {
            return Attempt.notAllowed("the member has no webhook");
        }
        Attempt attempt = outside.post(
                target.get().url(),
                delivery.body(),
                headers(delivery, target.get().secret(), now),
                now);
        outcomes.note(delivery.recipient(), attempt.isAccepted(), now);
        return attempt;
    }

    private static Map<String, String> headers(Leased delivery, String secret, Instant now) {
        String id = "msg_" + delivery.id();
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", WebhookSender.sign(secret, id, now, delivery.body()));
    }
}
