package org.redress.platform.unknown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.outside.Ask;
import org.redress.outside.Body;
import org.redress.outside.Fetched;
import org.redress.outside.Fetcher;
import org.redress.outside.NotFetched;
import org.redress.outside.PublicResolver;

/** Reads small public documents of strangers' servers, through the filter of addresses. */
@ApplicationScoped
class HostReader {
    private static final int OK = 200;
    private static final String[] TYPES = {"application/json", "+json", "text/plain"};

    private final Fetcher fetcher;
    private final PublicResolver names;

    @Inject
    HostReader(
            Fetcher fetcher,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate) {
        this(fetcher, new PublicResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate));
    }

    HostReader(Fetcher fetcher, PublicResolver names) {
        this.fetcher = fetcher;
        this.names = names;
    }

    /** {@return the text of a host's own document; empty when there is none} What leads elsewhere is not followed. */
    Optional<String> read(URI address) {
        return text(Ask.get(address).reading(TYPES).following(0));
    }

    /** {@return a registry's answer; it may lead on to the registry that knows} */
    Optional<String> registry(URI address) {
        return text(Ask.get(address).reading(TYPES));
    }

    /** {@return a public address of the host} */
    Optional<InetAddress> address(String host) {
        try {
            return Optional.of(names.resolve(host)[0]);
        } catch (UnknownHostException e) {
            // Nobody knows the name, or it leads inside: there is no network to ask about.
            return Optional.empty();
        }
    }

    private Optional<String> text(Ask ask) {
        try {
            Fetched answer = fetcher.fetch(ask);
            boolean whole = answer.status() == OK && !answer.cut();
            return whole ? answer.body().map(Body::text) : Optional.empty();
        } catch (NotFetched none) {
            return Optional.empty();
        }
    }
}
