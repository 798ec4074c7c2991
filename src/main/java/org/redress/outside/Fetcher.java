package org.redress.outside;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks strangers' servers for a page, politely and without trust: only http and https, only ports 80 and 443, only names
 * and only those that lead to public addresses, judged at each connection. Redirects are followed by hand and judged
 * anew. At most 64 KB are read, decompressed, within 15 seconds from the first byte to the last. Cookies do not exist.
 */
@ApplicationScoped
public class Fetcher {
    /** At most so much is read of one answer, on the wire and decompressed. */
    public static final int MOST_BYTES = 65_536;

    private final Wire wire;
    private final boolean allowPrivate;

    @Inject
    Fetcher(
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate,
            @ConfigProperty(name = "redress.outside.patience", defaultValue = "PT15S") Duration patience,
            @ConfigProperty(name = "redress.organisation.mail") String contact) {
        this(new PublicResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate), patience, contact);
    }

    /** @param contact who asks, for the server's log: an address that a person reads */
    public Fetcher(PublicResolver names, Duration patience, String contact) {
        this.allowPrivate = names.allowsPrivate();
        this.wire = new Wire(names, patience, "Redress/1 (" + contact.replaceAll("[^\\x21-\\x7e]", "") + ")");
    }

    /**
     * {@return what the server answered, whatever its status}
     *
     * @throws NotFetched when there was no answer, or none that we may have
     */
    public Fetched fetch(Ask ask) throws NotFetched {
        if (!Target.isAllowed(ask.address(), allowPrivate)) {
            throw new NotFetched(NotFetched.Why.NOT_ALLOWED);
        }
        Wire.Until until = wire.start();
        URI next = ask.address();
        for (int left = ask.redirects(); ; left--) {
            Fetched answer = hop(next, ask, until);
            if (!answer.isRedirect() || ask.redirects() == 0) {
                return answer;
            }
            next = following(answer, left);
        }
    }

    private URI following(Fetched answer, int left) throws NotFetched {
        Optional<URI> to = answer.location().filter(where -> Target.isAllowed(where, allowPrivate));
        if (to.isEmpty() || !Target.keepsTls(answer.at(), to.get())) {
            throw new NotFetched(NotFetched.Why.BAD_REDIRECT);
        }
        if (left == 0) {
            throw new NotFetched(NotFetched.Why.TOO_MANY_REDIRECTS);
        }
        return to.get();
    }

    private Fetched hop(URI address, Ask ask, Wire.Until until) throws NotFetched {
        try {
            return wire.ask(address, ask, until);
        } catch (PublicResolver.NotPublicException e) {
            throw new NotFetched(NotFetched.Why.NOT_PUBLIC);
        } catch (Patient.SlowNameException | InterruptedIOException e) {
            throw new NotFetched(NotFetched.Why.TIMED_OUT);
        } catch (UnknownHostException e) {
            throw new NotFetched(NotFetched.Why.NO_SUCH_NAME);
        } catch (IOException e) {
            throw new NotFetched(until.isOver() ? NotFetched.Why.TIMED_OUT : NotFetched.Why.NO_ANSWER);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws IOException {
        wire.close();
    }
}
