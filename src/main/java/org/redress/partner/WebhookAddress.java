package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.NotAcceptable;
import org.redress.delivery.WebhookTarget;

/** Refuses early what webhooks could never be sent to; what a name leads to is judged whenever something is sent. */
@ApplicationScoped
class WebhookAddress {
    private final boolean privateAllowed;

    WebhookAddress(
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /** @throws NotAcceptable naming the field {@code url} */
    String checked(String url) {
        if (!WebhookTarget.isAllowed(url, privateAllowed)) {
            throw new NotAcceptable("url", "must be https with a public host name, on port 443, without credentials");
        }
        return url;
    }
}
