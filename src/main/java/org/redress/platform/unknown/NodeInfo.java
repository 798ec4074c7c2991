package org.redress.platform.unknown;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a federated server says of itself (NodeInfo, https://nodeinfo.diaspora.software/protocol.html): its list of
 * schemas at the well-known address, then the newest document of a schema that we know, on the same host alone.
 */
final class NodeInfo {
    static final String WELL_KNOWN = "/.well-known/nodeinfo";
    private static final String SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/";
    private static final List<String> KNOWN = List.of("2.1", "2.0", "1.1", "1.0");

    private NodeInfo() {}

    /** {@return the path of the document to ask for next} */
    static Optional<String> document(String list, URI asked) {
        return JsonText.of(list).at("links").each().stream()
                .filter(link -> schema(link).isPresent())
                .min(Comparator.comparing(link -> KNOWN.indexOf(schema(link).orElseThrow())))
                .flatMap(link -> link.at("href").text())
                .flatMap(href -> onSameHost(href, asked));
    }

    private static Optional<String> schema(JsonText link) {
        return link.at("rel")
                .text()
                .filter(rel -> rel.startsWith(SCHEMA))
                .map(rel -> rel.substring(SCHEMA.length()))
                .filter(KNOWN::contains);
    }

    /** A list that leads to another host is not followed: who we ask is for us to say. */
    private static Optional<String> onSameHost(String href, URI asked) {
        try {
            URI to = asked.resolve(href);
            boolean same = asked.getHost().equalsIgnoreCase(to.getHost())
                    && asked.getPort() == to.getPort()
                    && to.getUserInfo() == null
                    && to.getRawPath() != null;
            String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
            return same ? Optional.of(to.getRawPath() + query) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** {@return the software's name in lower case, its title and its maintainer's address, as far as they are there} */
    static HostFacts facts(String document) {
        JsonText info = JsonText.of(document);
        Optional<String> software = info.at("software", "name").text().filter(name -> name.matches("[\\w. -]{1,60}"));
        JsonText metadata = info.at("metadata");
        Optional<String> mail = metadata.at("maintainer", "email")
                .mail()
                .or(() -> metadata.at("email").mail());
        return new HostFacts(
                software.map(name -> name.toLowerCase(java.util.Locale.ROOT)).orElse(null),
                metadata.at("nodeName")
                        .text()
                        .or(() -> metadata.at("title").text())
                        .orElse(null),
                mail.orElse(null),
                null,
                null,
                null,
                null,
                null);
    }

    /** {@return the contact of an instance, in either version of Mastodon's description of it} */
    static Optional<String> contact(String instance) {
        JsonText described = JsonText.of(instance);
        return described
                .at("contact", "email")
                .mail()
                .or(() -> described.at("email").mail());
    }
}
