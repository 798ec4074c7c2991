package org.redress.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.outside.PublicResolver;

/** Sends webhooks, signed as Standard Webhooks 1.0.0 says. */
@ApplicationScoped
class WebhookSender implements WayOut {
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    /** How long a receiver is left alone that asks for it without saying how long. */
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private final EndpointBook book;
    private final boolean allowPrivate;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final WebhookClient client;

    @Inject
    WebhookSender(
            EndpointBook book,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate,
            @ConfigProperty(name = "redress.delivery.webhook-patience", defaultValue = "PT15S") Duration patience) {
        this(book, new PublicResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate), patience);
    }

    /** @param names who is asked where a name leads, and refuses what is not public */
    WebhookSender(EndpointBook book, PublicResolver names, Duration patience) {
        this.book = book;
        this.allowPrivate = names.allowsPrivate();
        this.client = new WebhookClient(names, patience, watch);
    }

    @Override
    public boolean carries(DeliveryKind kind) {
        return kind == DeliveryKind.WEBHOOK;
    }

    @Override
    public Attempt send(Leased delivery, Instant now) {
        Optional<EndpointBook.Endpoint> endpoint = book.activeOf(delivery.recipient(), now);
        if (endpoint.isEmpty()) {
            return Attempt.noEndpoint();
        }
        if (!WebhookTarget.isAllowed(endpoint.get().url(), allowPrivate)) {
            return Attempt.notAllowed("not an https address of the public Internet");
        }
        Attempt attempt = post(delivery, endpoint.get(), now);
        if (attempt.isGone()) {
            book.switchOff(endpoint.get().id(), now);
        }
        return attempt;
    }

    private Attempt post(Leased delivery, EndpointBook.Endpoint endpoint, Instant now) {
        try {
            return judge(
                    client.post(URI.create(endpoint.url()), delivery.body(), headers(delivery, endpoint, now)), now);
        } catch (PublicResolver.NotPublicException e) {
            return Attempt.notAllowed("the name leads to an address that is not public");
        } catch (IOException e) {
            return Attempt.noAnswer(e.getClass().getSimpleName());
        }
    }

    static Map<String, String> headers(Leased delivery, EndpointBook.Endpoint endpoint, Instant now) {
        String id = "msg_" + delivery.id();
        String signatures = endpoint.secrets().stream()
                .map(secret -> sign(secret, id, now, delivery.body()))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", signatures);
    }

    static String sign(String secret, String id, Instant now, String body) {
        try {
            return new Webhook(secret).sign(id, now.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a webhook cannot be signed", e);
        }
    }

    static Attempt judge(WebhookClient.Answer answer, Instant now) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return Attempt.accepted(status, "notice only, not a receipt");
        }
        boolean slowDown = status == TOO_MANY || status == UNAVAILABLE;
        Duration wait = slowDown
                ? answer.retryAfter()
                        .flatMap(said -> RetryAfter.parse(said, now))
                        .orElse(UNSAID)
                : null;
        return Attempt.refused(status, "answered " + status, wait);
    }

    void stop(@Observes ShutdownEvent stopping) throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
