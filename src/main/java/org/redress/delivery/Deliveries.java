package org.redress.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What left, what waits, and what does not get through. */
@ApplicationScoped
@Transactional
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {
    private static final String NOT_GETTING_THROUGH = "status = 'GIVEN_UP' or (status = 'FAILED' and attempts > 1)";

    private final PlatformLetters letters;

    Deliveries(PlatformLetters letters) {
        this.letters = letters;
    }

    /** {@return the newest first} */
    public List<Delivery> page(int index, int size) {
        return find("order by queuedAt desc, id").page(Page.of(index, size)).list();
    }

    /** {@return what did not get through, the newest first} */
    public List<Delivery> failing(int index, int size) {
        return find(NOT_GETTING_THROUGH + " order by queuedAt desc, id")
                .page(Page.of(index, size))
                .list();
    }

    /** {@return how many do not get through: given up, or failed more than once} For the desk's banner. */
    public long countFailing() {
        return count(NOT_GETTING_THROUGH);
    }

    /** {@return a platform's webhooks, the newest first} */
    public List<Delivery> webhooksOf(UUID platformId, int index, int size) {
        return find("kind = 'WEBHOOK' and platformId = ?1 order by queuedAt desc, id", platformId)
                .page(Page.of(index, size))
                .list();
    }

    /** {@return everything about one request, the oldest first} */
    public List<Delivery> ofRequest(UUID requestId) {
        return list("requestId = ?1 order by queuedAt, id", requestId);
    }

    /** {@return the attempts at one delivery, the first first} */
    public List<DeliveryAttempt> attempts(UUID deliveryId) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(
                        "select number, at, outcome, code, detail, took_ms from delivery_attempt"
                                + " where delivery_id = :id order by number",
                        Object[].class)
                .setParameter("id", deliveryId)
                .getResultList()
                .stream()
                .map(Deliveries::attempt)
                .toList();
    }

    /** {@return how long the oldest delivery that is due has waited} */
    public Duration oldestUnsent(Instant now) {
        return find("attemptAt <= ?1 and attempts = 0 order by attemptAt", now)
                .range(0, 0)
                .firstResultOptional()
                .flatMap(Delivery::attemptAt)
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO);
    }

    /**
     * {@return the text of a letter to a platform as it would be sent now} It holds the web address: only for staff who
     * may see the case. Empty for other deliveries.
     */
    public Optional<String> letterText(UUID deliveryId, Instant now) {
        return findByIdOptional(deliveryId)
                .filter(delivery -> delivery.kind() == DeliveryKind.LETTER_TO_PLATFORM)
                .flatMap(Delivery::requestId)
                .flatMap(request -> letters.preview(request, now))
                .map(letter -> letter.subject() + "\n\n" + letter.text());
    }

    private static DeliveryAttempt attempt(Object[] row) {
        return new DeliveryAttempt(
                ((Number) row[0]).intValue(),
                (Instant) row[1],
                Outcome.valueOf((String) row[2]),
                (Integer) row[3],
                (String) row[4],
                ((Number) row[5]).intValue());
    }
}
