package org.redress.platform.unknown;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks one host at its root, and registries about it, in a fixed order. Whatever does not answer as its standard says is
 * left out; nothing is asked twice, and the reported address is never part of a question.
 */
final class Enquiry {
    private static final int MOST_PARENTS = 3;

    private final HostReader reader;
    private final String root;
    private final Optional<String> rdap;

    /**
     * @param root the address of a host's root, with {@code {host}} where its name goes
     * @param rdap where questions to registries go, without a slash at the end; empty: none are asked
     */
    Enquiry(HostReader reader, String root, Optional<String> rdap) {
        this.reader = reader;
        this.root = root;
        this.rdap = rdap;
    }

    HostFacts about(String host, Instant now) {
        URI at = URI.create(root.replace("{host}", host));
        HostFacts said = nodeInfo(at);
        Optional<SecurityTxt> security = read(at, SecurityTxt.WELL_KNOWN).flatMap(text -> SecurityTxt.parse(text, now));
        Optional<String> network = rdap.flatMap(registry -> network(registry, host));
        return new HostFacts(
                said.software(),
                said.title(),
                said.adminMail(),
                security.map(SecurityTxt::contact).orElse(null),
                security.map(SecurityTxt::expires).orElse(null),
                rdap.flatMap(registry -> registered(registry, host)).orElse(null),
                network.flatMap(Rdap::network).orElse(null),
                network.flatMap(Rdap::abuse).orElse(null));
    }

    private HostFacts nodeInfo(URI at) {
        HostFacts said = read(at, NodeInfo.WELL_KNOWN)
                .flatMap(list -> NodeInfo.document(list, at))
                .flatMap(path -> reader.read(at.resolve(path)))
                .map(NodeInfo::facts)
                .orElse(HostFacts.NONE);
        if (said.software() == null || said.adminMail() != null || !Federated.isLikeMastodon(said.software())) {
            return said;
        }
        String mail = read(at, "/api/v2/instance")
                .flatMap(NodeInfo::contact)
                .or(() -> read(at, "/api/v1/instance").flatMap(NodeInfo::contact))
                .orElse(null);
        return new HostFacts(said.software(), said.title(), mail, null, null, null, null, null);
    }

    /** The name itself, then its parents: a registry knows the domain, not each host of it. */
    private Optional<String> registered(String registry, String host) {
        String name = host;
        for (int i = 0; i <= MOST_PARENTS && name.contains("."); i++) {
            Optional<String> found = reader.registry(URI.create(registry + "/domain/" + name));
            if (found.isPresent()) {
                return found.flatMap(Rdap::abuse);
            }
            name = name.substring(name.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    private Optional<String> network(String registry, String host) {
        return reader.address(host)
                .map(InetAddress::getHostAddress)
                .flatMap(address -> reader.registry(URI.create(registry + "/ip/" + address)));
    }

    private Optional<String> read(URI at, String path) {
        return reader.read(URI.create(at + path));
    }
}
