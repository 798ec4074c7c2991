package org.redress.delivery.connect;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.outside.PublicResolver;
import org.redress.platform.connector.Account;
import org.redress.platform.connector.ConnectorKeeping;

/** Tries an account at a reporting service, which has no effect there. Holds no transaction while it waits. */
@ApplicationScoped
public class Trial {
    private static final String REFUSED = "refused";

    private final List<Connector> connectors;
    private final Reports reports;
    private final Audit audit;

    Trial(@All List<Connector> connectors, Reports reports, Audit audit) {
        this.connectors = connectors;
        this.reports = reports;
        this.audit = audit;
    }

    /** @throws NotPossibleNow with what is in the way, in words without anything that the service wrote */
    public void run(UUID platformId, Actor by, Instant now) {
        Account account =
                reports.accountOf(platformId).orElseThrow(() -> new NotPossibleNow(REFUSED, "No account is set yet."));
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(by, "platform-connector.tried", ConnectorKeeping.subject(platformId), now));
        Told told = ask(account, now);
        if (told instanceof Told.Refused refused) {
            throw new NotPossibleNow(REFUSED, "It does not work: " + refused.why() + ".");
        }
        if (told instanceof Told.Later later) {
            throw new NotPossibleNow(REFUSED, "It cannot say now: " + later.why() + ". Try again later.");
        }
    }

    private Told ask(Account account, Instant now) {
        try {
            return connectors.stream()
                    .filter(connector -> connector.kind() == account.place().kind())
                    .findFirst()
                    .orElseThrow()
                    .probe(account, now);
        } catch (PublicResolver.NotPublicException e) {
            throw new NotPossibleNow(REFUSED, "The name leads to an address that is not public.");
        } catch (IOException e) {
            throw new NotPossibleNow(REFUSED, "It did not answer. Look at the address, and try again.");
        }
    }
}
