package org.redress.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.delivery.connect.Connector;
import org.redress.delivery.connect.Report;
import org.redress.delivery.connect.Reports;
import org.redress.delivery.connect.Told;
import org.redress.outside.PublicResolver;
import org.redress.platform.connector.Account;

/** Files reports at platforms' own services, each through the connector that speaks its protocol. */
@ApplicationScoped
class ConnectorSender implements WayOut {
    private final List<Connector> connectors;
    private final Reports reports;
    private final Leases leases;
    private final boolean allowPrivate;

    ConnectorSender(
            @All List<Connector> connectors,
            Reports reports,
            Leases leases,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate) {
        this.connectors = connectors;
        this.reports = reports;
        this.leases = leases;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public boolean carries(DeliveryKind kind) {
        return kind == DeliveryKind.CONNECTOR;
    }

    @Override
    public Attempt send(Leased delivery, Instant now) {
        Reports.Ready ready = reports.write(Objects.requireNonNull(delivery.requestId()), delivery.id(), now);
        if (!ready.whyNot().isEmpty()) {
            return Attempt.refusedForGood(null, ready.whyNot());
        }
        Account account = ready.account().orElseThrow();
        if (!WebhookTarget.isAllowed(account.place().base(), allowPrivate)) {
            return Attempt.refusedForGood(null, "not an https address of the public Internet");
        }
        Report report = ready.report().orElseThrow();
        leases.keepText(delivery, report.words());
        return file(account, report, now);
    }

    private Attempt file(Account account, Report report, Instant now) {
        try {
            return attempt(of(account).report(account, report, now));
        } catch (PublicResolver.NotPublicException e) {
            return Attempt.refusedForGood(null, "the name leads to an address that is not public");
        } catch (IOException e) {
            return Attempt.noAnswer(e.getClass().getSimpleName());
        }
    }

    private Connector of(Account account) {
        return connectors.stream()
                .filter(connector -> connector.kind() == account.place().kind())
                .findFirst()
                .orElseThrow();
    }

    /** The reference is what a receipt is proven by, so it stands in the words alone. */
    static Attempt attempt(Told told) {
        if (told instanceof Told.Accepted accepted) {
            return Attempt.accepted(accepted.status(), "report " + accepted.reference());
        }
        if (told instanceof Told.Later later) {
            return Attempt.refused(later.status(), later.why(), later.pause());
        }
        Told.Refused refused = (Told.Refused) told;
        return Attempt.refusedForGood(refused.status() == 0 ? null : refused.status(), refused.why());
    }
}
