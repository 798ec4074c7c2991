package org.redress.delivery.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.redress.delivery.DeliveryAttempt;
import org.redress.delivery.DeliveryStatus;
import org.redress.delivery.Outcome;

/** Reads a platform's webhooks, each with its attempts, along an index. */
@ApplicationScoped
@Transactional
public class HookLog {
    private static final String COLUMNS = """
            select id, topic, request_id, status, queued_at, coalesce(changed_at, queued_at), attempt_at, fell_back_at, body
            from delivery where kind = 'WEBHOOK' and platform_id = :platform
            """;
    private static final String CHANGED = COLUMNS + """
            and (coalesce(changed_at, queued_at), id) > (:at, :id) and coalesce(changed_at, queued_at) <= :settled
            order by coalesce(changed_at, queued_at), id limit :most
            """;
    private static final String NEWEST = COLUMNS + "order by position desc limit :most";
    private static final String ATTEMPTS = """
            select delivery_id, number, at, outcome, code, detail, took_ms from delivery_attempt
            where delivery_id = any (:deliveries) order by delivery_id, number
            """;

    private final Session session;

    HookLog(Session session) {
        this.session = session;
    }

    /** The place after one row in the order of change. */
    public record Place(Instant at, UUID id) {}

    /**
     * {@return what changed after a place, the oldest change first}
     *
     * @param settled nothing that changed later: a commit may still bring an earlier one
     */
    public List<Hook> changedAfter(UUID platform, Place place, Instant settled, int most) {
        return hooks(session.createNativeQuery(CHANGED, Object[].class)
                .setParameter("platform", platform)
                .setParameter("at", place.at())
                .setParameter("id", place.id())
                .setParameter("settled", settled)
                .setParameter("most", most)
                .getResultList());
    }

    /** {@return the newest first} */
    public List<Hook> newest(UUID platform, int most) {
        return hooks(session.createNativeQuery(NEWEST, Object[].class)
                .setParameter("platform", platform)
                .setParameter("most", most)
                .getResultList());
    }

    /** {@return one of this platform's; another's is as unknown as one that never was} */
    public Optional<Hook> find(UUID platform, UUID id) {
        return hooks(session.createNativeQuery(COLUMNS + "and id = :id", Object[].class)
                        .setParameter("platform", platform)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private List<Hook> hooks(List<Object[]> rows) {
        Map<UUID, List<DeliveryAttempt>> attempts =
                attempts(rows.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> hook(row, attempts.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    private Map<UUID, List<DeliveryAttempt>> attempts(UUID[] deliveries) {
        return session.createNativeQuery(ATTEMPTS, Object[].class).setParameter("deliveries", deliveries).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(HookLog::attempt, Collectors.toList())));
    }

    private static Hook hook(Object[] row, List<DeliveryAttempt> attempts) {
        return new Hook(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                DeliveryStatus.valueOf((String) row[3]),
                (Instant) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (String) row[8],
                attempts);
    }

    private static DeliveryAttempt attempt(Object[] it) {
        return new DeliveryAttempt(
                ((Number) it[1]).intValue(),
                (Instant) it[2],
                Outcome.valueOf((String) it[3]),
                (Integer) it[4],
                (String) it[5],
                ((Number) it[6]).intValue());
    }
}
