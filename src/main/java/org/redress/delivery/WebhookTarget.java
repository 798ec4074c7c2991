package org.redress.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Which addresses a platform may name for its webhooks. */
public final class WebhookTarget {
    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final Pattern LITERAL = Pattern.compile("\\[.*|(0x)?[0-9a-f.]*[0-9]\\.?|.*\\.?0x[0-9a-f]*\\.?");

    private WebhookTarget() {}

    /**
     * {@return whether the address is https on its usual port, a name and not a number, without credentials; where the
     * name leads is judged when connecting}
     *
     * @param allowPrivate only in the demo and in tests: any http or https address
     */
    public static boolean isAllowed(String address, boolean allowPrivate) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || (allowPrivate && "http".equals(uri.getScheme()));
            return web
                    && address.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (allowPrivate || (hasUsualPort(uri) && isName(uri.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean hasUsualPort(URI uri) {
        return uri.getPort() == -1 || uri.getPort() == HTTPS;
    }

    private static boolean isName(String host) {
        return host.contains(".")
                && !LITERAL.matcher(host.toLowerCase(java.util.Locale.ROOT)).matches();
    }
}
