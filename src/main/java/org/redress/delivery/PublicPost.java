package org.redress.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.outside.PublicResolver;

/** Posts to addresses of the organisation's own people, https and public ones only, and says what became of it. */
@ApplicationScoped
class PublicPost {
    private final boolean allowPrivate;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final WebhookClient client;

    PublicPost(
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate,
            @ConfigProperty(name = "redress.delivery.webhook-patience", defaultValue = "PT15S") Duration patience) {
        this.allowPrivate = allowPrivate;
        this.client =
                new WebhookClient(new PublicResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate), patience, watch);
    }

    Attempt post(String address, String body, Map<String, String> headers, Instant now) {
        if (!WebhookTarget.isAllowed(address, allowPrivate)) {
            return Attempt.notAllowed("not an https address of the public Internet");
        }
        try {
            return WebhookSender.judge(client.post(URI.create(address), body, headers), now);
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
