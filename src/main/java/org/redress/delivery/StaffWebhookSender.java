package org.redress.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.delivery.hooks.AlertWebhooks;
import org.redress.delivery.hooks.HookOutcomes;
import org.redress.outside.PublicResolver;

/** Sends alerts to members' own webhooks, signed as Standard Webhooks 1.0.0 says, to public addresses only. */
@ApplicationScoped
class StaffWebhookSender implements WayOut {
    private final AlertWebhooks hooks;
    private final HookOutcomes outcomes;
    private final boolean allowPrivate;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final WebhookClient client;

    StaffWebhookSender(
            AlertWebhooks hooks,
            HookOutcomes outcomes,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate,
            @ConfigProperty(name = "redress.delivery.webhook-patience", defaultValue = "PT15S") Duration patience) {
        this.hooks = hooks;
        this.outcomes = outcomes;
        this.allowPrivate = allowPrivate;
        this.client =
                new WebhookClient(new PublicResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate), patience, watch);
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
        Attempt attempt = post(delivery, target.get(), now);
        outcomes.note(delivery.recipient(), attempt.isAccepted(), now);
        return attempt;
    }

    private Attempt post(Leased delivery, AlertWebhooks.Target target, Instant now) {
        if (!WebhookTarget.isAllowed(target.url(), allowPrivate)) {
            return Attempt.notAllowed("not an https address of the public Internet");
        }
        String id = "msg_" + delivery.id();
        Map<String, String> headers = Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", WebhookSender.sign(target.secret(), id, now, delivery.body()));
        try {
            return WebhookSender.judge(client.post(URI.create(target.url()), delivery.body(), headers), now);
        } catch (PublicResolver.NotPublicException e) {
            return Attempt.notAllowed("the name leads to an address that is not public");
        } catch (IOException e) {
            return Attempt.noAnswer(e.getClass().getSimpleName());
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
