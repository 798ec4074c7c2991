package org.redress.delivery.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.delivery.Deliveries;
import org.redress.delivery.Delivery;
import org.redress.delivery.DeliveryKind;
import org.redress.delivery.DeliveryStatus;
import org.redress.removal.Evidence;
import org.redress.removal.LostReceipts;
import org.redress.removal.ReceiptHow;

/**
 * A letter that a platform's mail server accepted came back: it was no receipt. A caseworker records it, as no machine
 * of ours reads the mail that says so.
 */
@ApplicationScoped
@Transactional
public class Bounces {
    private static final String RECORD = """
            insert into bounce (delivery_id, reason, staff_id, at) values (:delivery, :reason, :staff, :now)
            on conflict do nothing
            """;

    /** Another letter about the same request that was accepted, and stands. */
    private static final String ANOTHER = """
            select d.id, d.settled_at from delivery d
            where d.request_id = :request and d.kind = 'LETTER_TO_PLATFORM' and d.status = 'SENT' and d.topic = :topic
              and not exists (select from bounce b where b.delivery_id = d.id)
            order by d.settled_at limit 1
            """;

    private static final String OF = "select delivery_id, reason, at from bounce where delivery_id = any (:deliveries)";

    private final Session session;
    private final Deliveries deliveries;
    private final LostReceipts lost;
    private final Audit audit;

    Bounces(Session session, Deliveries deliveries, LostReceipts lost, Audit audit) {
        this.session = session;
        this.deliveries = deliveries;
        this.lost = lost;
        this.audit = audit;
    }

    /** One that was recorded. */
    public record Bounce(BounceReason reason, Instant at) {}

    /**
     * @throws NotPossibleNow with {@code already-there} for a repetition, with {@code not-sent} for what did not leave
     * @throws NotFound when it is no letter about that request
     */
    public void record(UUID requestId, UUID deliveryId, BounceReason reason, UUID staffId, Instant now) {
        Delivery letter = deliveries
                .findByIdOptional(deliveryId)
                .filter(found -> found.kind() == DeliveryKind.LETTER_TO_PLATFORM)
                .filter(found -> found.requestId().filter(requestId::equals).isPresent())
                .orElseThrow(() -> new NotFound("letter"));
        if (letter.status() != DeliveryStatus.SENT) {
            throw new NotPossibleNow("not-sent", "This letter has not left, so it cannot have come back.");
        }
        int first = session.createNativeMutationQuery(RECORD)
                .setParameter("delivery", deliveryId)
                .setParameter("reason", reason.name())
                .setParameter("staff", staffId)
                .setParameter("now", now)
                .executeUpdate();
        if (first == 0) {
            throw new NotPossibleNow("already-there", "This was recorded already.");
        }
        Actor by = Actor.staff(staffId);
        Subject subject =
                Subject.of("removal-request", requestId, letter.caseId().orElseThrow());
        audit.record(by, "removal-request.bounced", subject, Map.of("reason", reason.name()), now);
        lost.strikeOut(requestId, proof(deliveryId), another(letter, requestId), by, now);
    }

    /** {@return the bounces among these deliveries} */
    public Map<UUID, Bounce> of(Collection<UUID> deliveryIds) {
        return session
                .createNativeQuery(OF, Object[].class)
                .setParameter("deliveries", deliveryIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Bounce(BounceReason.valueOf((String) row[1]), (Instant) row[2])));
    }

    private Optional<Evidence> another(Delivery letter, UUID requestId) {
        return session
                .createNativeQuery(ANOTHER, Object[].class)
                .setParameter("request", requestId)
                .setParameter("topic", letter.topic())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Evidence(ReceiptHow.MAIL_ACCEPTED, proof((UUID) row[0]), (Instant) row[1]));
    }

    /** As the receipt of an accepted letter is kept. */
    private static String proof(UUID deliveryId) {
        return "delivery " + deliveryId;
    }
}
