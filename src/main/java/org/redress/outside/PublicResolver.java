package org.redress.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Answers only public addresses. The connection is made to the very addresses that are judged here, so a name that
 * changes its answer between two questions wins nothing.
 */
public final class PublicResolver implements DnsResolver {
    private final DnsResolver names;
    private final boolean allowPrivate;

    /** @param allowPrivate for development and tests alone: every address passes */
    public PublicResolver(DnsResolver names, boolean allowPrivate) {
        this.names = names;
        this.allowPrivate = allowPrivate;
    }

    /** Whether the filter is off. */
    public boolean allowsPrivate() {
        return allowPrivate;
    }

    /** @throws NotPublicException when the name leads to any address inside */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!allowPrivate && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
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
