package org.redress.delivery.connect;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.platform.WebAddress;

/**
 * What an address of Bluesky's web application names: an account, or a record of one
 * (https://atproto.com/specs/at-uri-scheme).
 *
 * @param who the account's handle or DID
 * @param collection the record's, as an NSID; empty for the account itself
 * @param key the record's; empty for the account itself
 */
record AtPlace(String who, String collection, String key) {
    private static final Pattern PROFILE = Pattern.compile(
            "/profile/([A-Za-z0-9.:_%-]{3,253})(?:/(post|lists|feed)/([A-Za-z0-9.~_:-]{1,512}))?/?(?:[?#].*)?");
    private static final Map<String, String> COLLECTIONS = Map.of(
            "post", "app.bsky.feed.post",
            "lists", "app.bsky.graph.list",
            "feed", "app.bsky.feed.generator");

    static Optional<AtPlace> of(WebAddress address) {
        Matcher profile = PROFILE.matcher(address.rest());
        if (!profile.matches()) {
            return Optional.empty();
        }
        String who = profile.group(1).replaceAll("(?i)%3a", ":");
        String kind = profile.group(2);
        return Optional.of(
                kind == null
                        ? new AtPlace(who, "", "")
                        : new AtPlace(who, COLLECTIONS.getOrDefault(kind, ""), profile.group(3)));
    }

    boolean isAccount() {
        return collection.isEmpty();
    }

    boolean isDid() {
        return who.startsWith("did:");
    }
}
