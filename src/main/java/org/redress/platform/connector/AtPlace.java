package org.redress.platform.connector;

import java.net.URI;
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
public record AtPlace(String who, String collection, String key) {
    private static final Pattern PROFILE = Pattern.compile(
            "/profile/([A-Za-z0-9.:_%-]{3,253})(?:/(post|lists|feed)/([A-Za-z0-9.~_:-]{1,512}))?/?(?:[?#].*)?");
    private static final String PLAIN = "[A-Za-z0-9.:_-]+";
    private static final Map<String, String> COLLECTIONS = Map.of(
            "post", "app.bsky.feed.post",
            "lists", "app.bsky.graph.list",
            "feed", "app.bsky.feed.generator");

    /** {@return what it names; empty for any other address} */
    public static Optional<AtPlace> of(WebAddress address) {
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

    /** {@return whether it is a whole account} */
    public boolean isAccount() {
        return collection.isEmpty();
    }

    /** {@return whether the account is named for ever, and not by a handle that it may change} */
    public boolean isDid() {
        return who.startsWith("did:");
    }

    /**
     * {@return where a server says whether the record is there, and to anybody: {@code com.atproto.repo.getRecord}
     * (https://docs.bsky.app/docs/api/com-atproto-repo-get-record); empty for an account}
     *
     * @param base what every address of the server's API begins with
     */
    public Optional<URI> recordAt(String base) {
        return isAccount() || !who.matches(PLAIN)
                ? Optional.empty()
                : Optional.of(URI.create(base + "/xrpc/com.atproto.repo.getRecord?repo=" + who + "&collection="
                        + collection + "&rkey=" + key));
    }
}
