package org.redress.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revisions;
import org.redress.platform.Contact;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.connector.ConnectorKeeping;
import org.redress.policy.Confidence;
import org.redress.policy.RespondentKind;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.Receipt;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.support.Walk;

/** Platforms with a reporting service, and what became of the reports. */
@ApplicationScoped
class Reporting {
    @Inject
    Walk walk;

    @Inject
    Platforms platforms;

    @Inject
    ConnectorKeeping keeping;

    @Inject
    Revisions revisions;

    @Inject
    RemovalRequests requests;

    @Inject
    Deadlines deadlines;

    @Inject
    Deliveries deliveries;

    /** {@return the slug of a platform at {@code https://<slug>.example/} with that service, switched on} */
    String platform(Map<String, String> service) {
        return platform(null, service);
    }

    /** The same, which also takes letters. */
    String platform(String mail, Map<String, String> service) {
        String slug = platform(mail);
        save(slug, service, Map.of("use", "ON"));
        return slug;
    }

    /** {@return one that takes letters alone} */
    String platformByLetter() {
        return platform("abuse@service.example");
    }

    private String platform(String mail) {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        Contact.Checked checked = new Contact.Checked(LocalDate.of(2026, 11, 26), Confidence.OURS, "");
        QuarkusTransaction.requiringNew()
                .run(() -> platforms.persist(new Platform(
                        UUID.randomUUID(),
                        new Platform.Identity(slug, "Service " + slug, null, RespondentKind.HOSTING_PLATFORM),
                        Set.of(slug + ".example"),
                        new Contact(null, mail, checked))));
        return slug;
    }

    void save(String slug, Map<String, String> service, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(service);
        fields.putAll(more);
        Platform platform = QuarkusTransaction.requiringNew()
                .call(() -> platforms.bySlug(slug).orElseThrow());
        int seen =
                QuarkusTransaction.requiringNew().call(() -> revisions.number(ConnectorKeeping.subject(platform.id())));
        keeping.save(slug, fields, new Edit(seen, "A test.", Walk.STAFF, walk.now()));
    }

    RemovalRequest sent(String address, Instant then) {
        return walk.sent(Walk.COMPLETE, address, then);
    }

    Delivery report(RemovalRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.ofRequest(request.id()).stream()
                        .filter(delivery -> delivery.kind() == DeliveryKind.CONNECTOR)
                        .reduce((one, other) -> {
                            throw new AssertionError("two reports");
                        })
                        .orElseThrow());
    }

    List<Receipt> receipts(RemovalRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> requests.receipts(request.id()));
    }

    boolean isMissed(RemovalRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.of(request.id()).stream()
                        .map(Deadline::id)
                        .anyMatch(id -> deadlines.missed(id).isPresent()));
    }

    /** Whether any clock that starts at receipt runs. */
    boolean runsSince(RemovalRequest request, Instant receipt) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.of(request.id()).stream()
                        .anyMatch(deadline -> deadline.startedAt()
                                .filter(start -> !start.isBefore(receipt))
                                .isPresent()));
    }
}
