package org.redress.platform;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address as somebody typed it, understood as a browser would: the host is the one that a browser would go to.
 * Credentials and port are dropped. An address of a bare number, without a top-level domain or with a scheme other
 * than http and https is not one.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case and punycode, without a final dot
 * @param rest path, query and fragment in ASCII; at least {@code /}
 */
public record WebAddress(String scheme, String host, String rest) {
    private static final int LONGEST = 4096;
    private static final Pattern HTTP = Pattern.compile(
            "(?:(https?|hxxps?|h\\*\\*ps?|hxtps?|htps?|httsp?|ttps?)\\s*[:;]|(https?|hxxps?)\\s*(?=//))\\s*[/\\\\]*\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?![0-9]+(?:[/?#]|$)).*");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    /** {@return the address, or nothing when no browser would understand what was typed; then keep it as typed} */
    public static Optional<WebAddress> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String tidy = Untangling.of(typed);
        Matcher http = HTTP.matcher(tidy);
        if (http.lookingAt()) {
            String after = tidy.substring(http.end());
            return from(isSecure(http.group()) ? "https" : "http", after, true);
        }
        return OTHER_SCHEME.matcher(tidy).matches() ? Optional.empty() : from("https", withoutSlashes(tidy), false);
    }

    /** {@return one spelling for one address, to be found and sent by} */
    public String normal() {
        return scheme + "://" + host + rest;
    }

    /** {@return a form that no program turns into a link} */
    public String defanged() {
        return scheme.replace("tt", "xx") + "://" + host.replace(".", "[.]") + rest;
    }

    private static boolean isSecure(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).replace("httsp", "https").matches("\\S*ps.*");
    }

    private static Optional<WebAddress> from(String scheme, String text, boolean mayHoldCredentials) {
        int end = endOfAuthority(text);
        String authority = text.substring(0, end);
        int at = authority.lastIndexOf('@');
        if (at >= 0 && !mayHoldCredentials) {
            return Optional.empty();
        }
        String host = PORT.matcher(authority.substring(at + 1)).replaceFirst("");
        return HostName.parse(host).map(name -> new WebAddress(scheme, name, rest(text.substring(end))));
    }

    private static int endOfAuthority(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("/?#\\".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String withoutSlashes(String text) {
        return text.replaceFirst("^[/\\\\]+\\s*", "");
    }

    private static String rest(String raw) {
        StringBuilder ascii = new StringBuilder(raw.startsWith("/") || raw.startsWith("\\") ? "" : "/");
        boolean inPath = true;
        for (byte each : raw.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            inPath = inPath && c != '?' && c != '#';
            if (c == '\\' && inPath) {
                ascii.append('/');
            } else if (c > ' ' && c < 0x7f && "\"<>`{}|\\^".indexOf(c) < 0) {
                ascii.append(c);
            } else {
                ascii.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return ascii.toString();
    }
}
