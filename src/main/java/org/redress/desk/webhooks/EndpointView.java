package org.redress.desk.webhooks;

import java.time.Instant;
import java.util.Optional;
import org.redress.desk.TimeWords;
import org.redress.platform.WebhookEndpoint;

/**
 * Where a platform's webhooks go.
 *
 * @param url empty when there never was an endpoint
 * @param off why nothing is sent there any more, or empty
 * @param gone whether it is off because it answered 410, so that it can be switched on again
 * @param former until when a secret before the present one signs too, or empty
 */
record EndpointView(String url, String since, boolean active, String off, boolean gone, String former) {
    private static final EndpointView NONE = new EndpointView("", "", false, "", false, "");

    static EndpointView of(Optional<WebhookEndpoint> endpoint, Instant now) {
        return endpoint.map(one -> new EndpointView(
                        one.url(),
                        TimeWords.day(one.createdAt()),
                        one.isActive(),
                        one.disabledBecause().orElse(""),
                        one.isGone(),
                        one.formerUntil(now).map(TimeWords::exact).orElse("")))
                .orElse(NONE);
    }
}
