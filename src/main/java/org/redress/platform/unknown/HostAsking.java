package org.redress.platform.unknown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Asks the hosts that are due, one after the other, outside of any transaction. */
@ApplicationScoped
public class HostAsking {
    private static final Logger LOG = Logger.getLogger(HostAsking.class);
    private static final int MOST_AT_ONCE = 5;

    private final UnknownHosts hosts;
    private final HostWishes wishes;
    private final HostReader reader;
    private final Config config;

    HostAsking(UnknownHosts hosts, HostWishes wishes, HostReader reader, Config config) {
        this.hosts = hosts;
        this.wishes = wishes;
        this.reader = reader;
        this.config = config;
    }

    /** Safe on any number of nodes; one host that fails spoils no other. Whom nobody wants to know of is not asked. */
    public void askDue(Instant now) {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<String> host = hosts.take(now);
            if (host.isEmpty()) {
                return;
            }
            if (wishes.mayAsk(host.get())) {
                ask(host.get(), now);
            }
        }
    }

    private void ask(String host, Instant now) {
        try {
            hosts.settle(host, enquiry().about(host, now), now);
        } catch (RuntimeException failure) {
            // Its turn comes again when the lease ends. The host is not named: it may be a person's own.
            LOG.warnf("a host could not be asked: %s", failure.getClass().getSimpleName());
        }
    }

    /** Read for each host, so that a test can say where strangers are. */
    private Enquiry enquiry() {
        String root = config.getOptionalValue("redress.unknown-hosts.root", String.class)
                .orElse("https://{host}");
        Optional<String> rdap =
                config.getOptionalValue("redress.rdap.url", String.class).map(url -> url.replaceAll("/+$", ""));
        return new Enquiry(reader, root, rdap);
    }
}
