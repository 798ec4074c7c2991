package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.NotAcceptable;
import org.redress.platform.WebAddress;

/**
 * Which addresses a platform may name for its webhooks. What the name leads to is judged again whenever something is
 * sent; this only refuses early what could never be sent.
 */
@ApplicationScoped
class WebhookAddress {
    private final boolean privateAllowed;

    WebhookAddress(
            @ConfigProperty(name = "redress.webhooks.allow-private", defaultValue = "false") boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /** @throws NotAcceptable naming the field {@code url} */
    String checked(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                throw wrong("must be an address with a host, and without credentials or a fragment");
            }
            if (!privateAllowed && !isPublic(uri)) {
                throw wrong("must be https with a public host name, on port 443");
            }
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw wrong("is not a web address");
        }
    }

    private static boolean isPublic(URI uri) {
        boolean named = WebAddress.parse(uri.toString())
                .filter(address -> address.host().matches(".*[a-z].*"))
                .isPresent();
        return "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443) && named;
    }

    private static NotAcceptable wrong(String words) {
        return new NotAcceptable("url", words);
    }
}
