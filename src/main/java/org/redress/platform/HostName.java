package org.redress.platform;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a host as a browser would. */
final class HostName {
    private static final int LONGEST = 253;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_-]{1,63}\\.)+(?=[a-z0-9-]*[a-z])(?!0x)[a-z0-9-]{2,63}");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    // Java still maps these as the first IDNA did, to letters that a browser does not go to.
    private static final Pattern READ_DIFFERENTLY = Pattern.compile("[ßẞς]");

    /** What an escape sequence may not smuggle into a host (the forbidden code points of the URL standard). */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc} #%/:<>?@\\[\\\\\\]^|]");

    private HostName() {}

    static Optional<String> parse(String typed) {
        try {
            String decoded = decoded(typed);
            if (FORBIDDEN.matcher(decoded).find()) {
                return Optional.empty();
            }
            String plain = Untangling.of(decoded);
            String name = IDN.toASCII(Normalizer.normalize(plain, Normalizer.Form.NFKC), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            boolean known = NAME.matcher(name).matches() || isFourNumbers(name);
            return known
                            && name.length() <= LONGEST
                            && !READ_DIFFERENTLY.matcher(plain).find()
                    ? Optional.of(name)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Neither a name nor an escape sequence: what was typed is kept elsewhere.
            return Optional.empty();
        }
    }

    private static String decoded(String typed) {
        return typed.indexOf('%') < 0 ? typed : URLDecoder.decode(typed.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isFourNumbers(String name) {
        if (!FOUR_NUMBERS.matcher(name).matches()) {
            return false;
        }
        for (String number : name.split("\\.")) {
            if (Integer.parseInt(number) > 255) {
                return false;
            }
        }
        return true;
    }
}
