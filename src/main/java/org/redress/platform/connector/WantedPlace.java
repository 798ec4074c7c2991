package org.redress.platform.connector;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redress.NotAcceptable;
import org.redress.platform.connector.PlatformConnector.Place;

/** A reporting service as it was typed and found valid. */
final class WantedPlace {
    private static final int LONGEST = 2_000;
    private final Map<String, String> fields;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private WantedPlace(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @param hosts those of the platform
     * @throws NotAcceptable with everything that is wrong
     */
    static Place of(Map<String, String> fields, Set<String> hosts) {
        return new WantedPlace(fields).place(hosts);
    }

    private Place place(Set<String> hosts) {
        ConnectorKind kind = kind();
        String base = base();
        Place place = new Place(kind, base, account(kind), labeler(kind), own(kind, base, hosts));
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return place;
    }

    private ConnectorKind kind() {
        try {
            return ConnectorKind.valueOf(text("service"));
        } catch (IllegalArgumentException unknown) {
            wrong.put("service", "Choose one of the list.");
            return ConnectorKind.MASTODON;
        }
    }

    private String base() {
        String base = text("base").replaceAll("/+$", "");
        if (base.isEmpty() || base.length() > LONGEST || host(base).isEmpty()) {
            wrong.put("base", "Enter the whole web address of its API, such as https://bsky.social.");
        }
        return base;
    }

    private String account(ConnectorKind kind) {
        String account = text("account");
        switch (kind) {
            case CLOUDFLARE ->
                must(account, "[0-9a-f]{32}", "account", "Enter the account's id: 32 digits and letters from a to f.");
            case AT_PROTOCOL ->
                must(account, "[A-Za-z0-9.:_-]{3,253}", "account", "Enter the account's handle, such as desk.example.");
            case MASTODON -> must(account, "[^\\s]{0,200}", "account", "Enter the account's name, or nothing.");
        }
        return account;
    }

    private String labeler(ConnectorKind kind) {
        if (kind != ConnectorKind.AT_PROTOCOL) {
            return "";
        }
        String labeler = text("labeler");
        must(
                labeler,
                "did:(plc|web):[A-Za-z0-9._:%-]{1,250}",
                "labeler",
                "Enter the DID of the moderation service. It begins with did:plc: or did:web:.");
        return labeler;
    }

    /** A report that goes through another server is read there too: only where that is the organisation's own. */
    private boolean own(ConnectorKind kind, String base, Set<String> hosts) {
        if (kind != ConnectorKind.MASTODON) {
            return false;
        }
        boolean own = text("own").equals("yes");
        String server = host(base);
        boolean theirs = hosts.stream().anyMatch(host -> server.equals(host) || server.endsWith("." + host));
        if (!own && !theirs && !wrong.containsKey("base")) {
            wrong.put(
                    "own",
                    "This server belongs to another than this platform, and its moderators would read every report. Use an account on the platform's own server, or say that the server is yours.");
        }
        return own;
    }

    private void must(String typed, String pattern, String field, String words) {
        if (!typed.matches(pattern)) {
            wrong.put(field, words);
        }
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
