package org.redress.platform.unknown;

import java.util.Locale;
import java.util.Set;

/** Software of the fediverse by the name that its NodeInfo gives; each server of it is run by somebody else. */
final class Federated {
    private static final Set<String> KNOWN = Set.of(
            "mastodon",
            "hometown",
            "glitchcafe",
            "pleroma",
            "akkoma",
            "misskey",
            "firefish",
            "calckey",
            "foundkey",
            "iceshrimp",
            "sharkey",
            "cherrypick",
            "lemmy",
            "mbin",
            "kbin",
            "piefed",
            "pixelfed",
            "peertube",
            "friendica",
            "hubzilla",
            "gotosocial",
            "writefreely",
            "loops",
            "mitra",
            "snac");

    /** Those that answer at Mastodon's addresses for clients. */
    private static final Set<String> LIKE_MASTODON = Set.of(
            "mastodon",
            "hometown",
            "glitchcafe",
            "pleroma",
            "akkoma",
            "pixelfed",
            "gotosocial",
            "friendica",
            "mitra",
            "firefish",
            "iceshrimp",
            "sharkey");

    private Federated() {}

    static boolean knows(String software) {
        return KNOWN.contains(software.toLowerCase(Locale.ROOT));
    }

    static boolean isLikeMastodon(String software) {
        return LIKE_MASTODON.contains(software.toLowerCase(Locale.ROOT));
    }
}
