package org.redress.outside;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses we ask at all, before their names are looked up. */
final class Target {
    private static final int LONGEST = 4_096;
    private static final Pattern NUMBER =
            Pattern.compile("\\[.*|(0x)?[0-9a-f.]*[0-9]\\.?|(.*\\.)?0x[0-9a-f]*\\.?|[0-9]+\\.?");

    private Target() {}

    /**
     * {@return whether it is http or https on port 80 or 443, at a name and not a number, without credentials; where
     * the name leads is judged when connecting}
     *
     * @param allowPrivate only in the demo and in tests: any port, and names without a dot; never numbers
     */
    static boolean isAllowed(URI address, boolean allowPrivate) {
        String host = address.getHost();
        return isWeb(address)
                && host != null
                && address.toString().length() <= LONGEST
                && address.getRawUserInfo() == null
                && !NUMBER.matcher(host.toLowerCase(Locale.ROOT)).matches()
                && (allowPrivate || (host.contains(".") && hasUsualPort(address)));
    }

    /** {@return whether a redirect keeps what protects it} */
    static boolean keepsTls(URI from, URI to) {
        return !"https".equalsIgnoreCase(from.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
    }

    private static boolean isWeb(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
    }

    private static boolean hasUsualPort(URI address) {
        return address.getPort() == -1 || address.getPort() == 80 || address.getPort() == 443;
    }
}
