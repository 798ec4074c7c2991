package org.redress.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.alert.AlertsRaised;
import org.redress.alert.RaisedAlert;
import org.redress.platform.Connections;
import org.redress.platform.Contact;
import org.redress.platform.Hooks;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.policy.Confidence;
import org.redress.policy.RespondentKind;
import org.redress.policy.Rung;
import org.redress.removal.RemovalRequest;
import org.redress.support.Walk;

/** What tests of the outbox set up and look at. */
@ApplicationScoped
class Outgoing {
    @Inject
    EntityManager entities;

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Platforms platforms;

    @Inject
    Connections connections;

    @Inject
    Hooks hooks;

    @Inject
    Walk walk;

    /** Nothing of earlier tests is due any more, and nobody of their staff gets mail. */
    void clear() {
        QuarkusTransaction.requiringNew().run(() -> {
            update("update delivery set status = 'DROPPED', attempt_at = null where attempt_at is not null");
            update("update webhook_endpoint set active = false, disabled_because = 'test'"
                    + " where active or disabled_because = 'answered 410'");
            update("update staff_member set mail_on = false");
        });
    }

    /** {@return the secret} */
    String endpoint(String slug, String url) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Platform platform = platforms.bySlug(slug).orElseThrow();
            String secret = hooks.newSecret();
            hooks.register(platform.id(), new Hooks.Target(url, secret), Walk.STAFF, walk.now());
            return secret;
        });
    }

    /**
     * A platform of its own that is asked through the API, and by letter when that fails.
     *
     * @return its slug; {@code https://<slug>.example/} is its address
     */
    String platform(String mail) {
        String slug = "p" + UUID.randomUUID().toString().substring(0, 8);
        Contact.Checked checked = new Contact.Checked(LocalDate.of(2026, 11, 26), Confidence.OURS, "");
        QuarkusTransaction.requiringNew().run(() -> {
            Platform platform = new Platform(
                    UUID.randomUUID(),
                    new Platform.Identity(slug, "Platform " + slug, null, RespondentKind.HOSTING_PLATFORM),
                    Set.of(slug + ".example"),
                    new Contact(null, mail, checked));
            platforms.persist(platform);
            connections.connect(platform.id(), "client-" + slug, Walk.STAFF, walk.now());
        });
        return slug;
    }

    UUID staff(String name, String email, String role) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into staff_member (id, name, email, roles, seen_at)
                        values (:id, :name, :email, cast(:roles as text[]), :now)
                        """)
                        .setParameter("id", id)
                        .setParameter("name", name)
                        .setParameter("email", email)
                        .setParameter("roles", "{" + role + "}")
                        .setParameter("now", walk.now())
                        .executeUpdate());
        return id;
    }

    /** Raises an alert of the organisation's target for this request, as the sweep would. */
    UUID alert(RemovalRequest request, Rung rung) {
        UUID id = UUID.randomUUID();
        Instant now = walk.now();
        QuarkusTransaction.requiringNew().run(() -> {
            Object[] deadline = (Object[]) entities.createNativeQuery("""
                            select d.id, d.due_at from deadline d join rule_version v on v.id = d.rule_version_id
                            where d.obligation_id = :request and v.rule_id = 'ORG_RESPONSE'
                            """)
                    .setParameter("request", request.id())
                    .getSingleResult();
            entities.createNativeQuery("""
                            insert into alert (id, deadline_id, rung, case_id, request_id, raised_at)
                            values (:id, :deadline, :rung, :case, :request, :now)
                            """)
                    .setParameter("id", id)
                    .setParameter("deadline", deadline[0])
                    .setParameter("rung", rung.name())
                    .setParameter("case", request.caseId())
                    .setParameter("request", request.id())
                    .setParameter("now", now)
                    .executeUpdate();
            RaisedAlert raised = new RaisedAlert(
                    id,
                    (UUID) deadline[0],
                    rung,
                    request.caseId(),
                    request.id(),
                    request.platformId(),
                    (Instant) deadline[1],
                    now);
            outbox.carry(new AlertsRaised(List.of(raised)));
            outbox.carry(new AlertsRaised(List.of(raised)));
        });
        return id;
    }

    void acknowledged(UUID alert) {
        UUID staff = staff("somebody", null, "CASEWORKER");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update alert set acknowledged_at = :now, acknowledged_by = :staff where id = :id")
                        .setParameter("now", walk.now())
                        .setParameter("staff", staff)
                        .setParameter("id", alert)
                        .executeUpdate());
    }

    Delivery only(RemovalRequest request, String topic) {
        List<Delivery> found = of(request, topic);
        if (found.size() != 1) {
            throw new AssertionError(topic + ": " + found.size() + " deliveries");
        }
        return found.get(0);
    }

    List<Delivery> of(RemovalRequest request, String topic) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.ofRequest(request.id()).stream()
                        .filter(delivery -> delivery.topic().equals(topic))
                        .toList());
    }

    /** How many letters to a member have left; none of them may wait any more. */
    boolean leftTo(UUID member, int letters) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Boolean) entities.createNativeQuery("select count(*) = :letters"
                                + " and bool_and(status = 'SENT') from delivery"
                                + " where kind = 'LETTER_TO_STAFF' and recipient = cast(:member as text)")
                        .setParameter("letters", letters)
                        .setParameter("member", member)
                        .getSingleResult());
    }

    /** Every text column of the outbox's rows about a request, to look for what must not be there. */
    String everythingStored(RemovalRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select string_agg(cast(d as text), ' ') from delivery d where request_id = :id",
                                String.class)
                        .setParameter("id", request.id())
                        .getSingleResult()
                        .toString());
    }

    private void update(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
