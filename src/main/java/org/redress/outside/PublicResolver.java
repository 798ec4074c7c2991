package org.redress.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Answers only public addresses. The connection is made to the very addresses that are judged here, so a name that
 * changes its answer between two questions wins nothing.
 */
public final class PublicResolver implements DnsResolver {
    private final DnsResolver names;
    private final boolean allowPrivate;
    private final Predicate<InetAddress> passes;

    /** @param allowPrivate for development and tests alone: every address passes */
    public PublicResolver(DnsResolver names, boolean allowPrivate) {
        this(names, allowPrivate, allowPrivate ? address -> true : PublicAddresses::isPublic);
    }

    /** For tests, whose world is one address of this machine, and everything else inside. */
    PublicResolver(DnsResolver names, boolean allowPrivate, Predicate<InetAddress> passes) {
        this.names = names;
        this.allowPrivate = allowPrivate;
        this.passes = passes;
    }

    /** Whether the filter is off, and with it the one of ports. */
    public boolean allowsPrivate() {
        return allowPrivate;
    }

    /** @throws NotPublicException when the name leads to any address inside */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!Arrays.stream(found).allMatch(passes)) {
            throw new NotPublicException();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** The name leads into a network that is not the public Internet. */
    public static final class NotPublicException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublicException() {
            super("not a public address");
        }
    }
}
