package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who works on which delivery. Taking one up moves its next attempt to the end of the lease and commits, so that a
 * worker that dies while sending leaves behind a delivery that another takes up, under the same id.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Leases {
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Session session;
    private final Failures failures;

    Leases(Session session, Failures failures) {
        this.session = session;
        this.failures = failures;
    }

    boolean anyDue(Instant now) {
        return session.createNativeQuery("select exists (select from delivery where attempt_at <= :now)", Boolean.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** {@return the next delivery of these kinds that is due and the first of its stream; other workers' are skipped} */
    Optional<Leased> take(Collection<DeliveryKind> kinds, Instant now) {
        return take(kinds, Set.of(), now);
    }

    /** @param busy whose deliveries are left for later */
    Optional<Leased> take(Collection<DeliveryKind> kinds, Set<UUID> busy, Instant now) {
        return session
                .createNativeQuery(LeaseSql.TAKE, Object[].class)
                .setParameter("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("busy", busy.stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("end", now.plus(LEASE))
                .getResultList()
                .stream()
                .findFirst()
                .map(Leases::leased);
    }

    /** {@return why it must not be sent any more, if so} */
    Optional<String> whyDrop(Leased delivery, Instant now) {
        String reason = session.createNativeQuery(LeaseSql.WHY_DROP, String.class)
                .setParameter("id", delivery.id())
                .setParameter("now", now)
                .getSingleResultOrNull();
        return Optional.ofNullable(reason);
    }

    /** {@return whether it must wait because the person asked to hold everything} */
    boolean isHeld(Leased delivery) {
        boolean asks = delivery.kind() == DeliveryKind.LETTER_TO_PLATFORM
                || delivery.topic().equals(Outbox.CREATED);
        return asks
                && session.createNativeQuery(LeaseSql.IS_HELD, Boolean.class)
                        .setParameter("id", delivery.id())
                        .getSingleResult();
    }

    /** Keeps what a letter said, so that the desk can show it. */
    void keepText(Leased delivery, String text) {
        session.createNativeMutationQuery("update delivery set body = :text where id = :id")
                .setParameter("text", text)
                .setParameter("id", delivery.id())
                .executeUpdate();
    }

    void drop(Leased delivery, String because, Instant now) {
        settle(delivery, new Settled(DeliveryStatus.DROPPED, null, because), now);
    }

    /** Records the attempt and what follows from it: done, another attempt, or a person. */
    void settle(Leased delivery, Attempt attempt, long tookMs, Instant now) {
        session.createNativeMutationQuery(LeaseSql.RECORD)
                .setParameter("id", delivery.id())
                .setParameter("number", delivery.attempt())
                .setParameter("now", now)
                .setParameter("outcome", attempt.outcome().name())
                .setParameter("code", attempt.code(), Integer.class)
                .setParameter("detail", attempt.detail())
                .setParameter("took", tookMs)
                .executeUpdate();
        if (attempt.isAccepted()) {
            settle(delivery, new Settled(DeliveryStatus.SENT, null, attempt.detail()), now);
        } else {
            failed(delivery, attempt, now);
        }
    }

    private void failed(Leased delivery, Attempt attempt, Instant now) {
        Optional<Instant> next = failures.next(delivery, attempt, now);
        Settled settled = new Settled(
                next.isPresent() ? DeliveryStatus.FAILED : DeliveryStatus.GIVEN_UP,
                next.orElse(null),
                attempt.detail());
        if (settle(delivery, settled, now)) {
            failures.follow(delivery, attempt, next.isEmpty(), now);
        }
    }

    private record Settled(DeliveryStatus status, @Nullable Instant attemptAt, String because) {}

    /** {@return whether this was the latest attempt} */
    private boolean settle(Leased delivery, Settled settled, Instant now) {
        int latest = session.createNativeMutationQuery(LeaseSql.SETTLE)
                .setParameter("id", delivery.id())
                .setParameter("attempt", delivery.attempt())
                .setParameter("status", settled.status().name())
                .setParameter("attemptAt", settled.attemptAt(), Instant.class)
                .setParameter("settledAt", settled.attemptAt() == null ? now : null, Instant.class)
                .setParameter("because", settled.because())
                .setParameter("now", now)
                .executeUpdate();
        if (latest == 1 && delivery.kind() == DeliveryKind.LETTER_TO_STAFF) {
            settleCarried(delivery, settled, now);
        }
        return latest == 1;
    }

    /** What left in one letter arrived with it; what did not waits with it, as nobody wants to hear of it one by one. */
    private void settleCarried(Leased letter, Settled settled, Instant now) {
        if (settled.status() == DeliveryStatus.SENT) {
            session.createNativeMutationQuery(LeaseSql.CARRIED_SENT)
                    .setParameter("id", letter.id())
                    .setParameter("now", now)
                    .executeUpdate();
        } else if (settled.attemptAt() != null) {
            session.createNativeMutationQuery(LeaseSql.CARRIED_LATER)
                    .setParameter("id", letter.id())
                    .setParameter("until", settled.attemptAt())
                    .executeUpdate();
        }
    }

    private static Leased leased(Object[] row) {
        return new Leased(
                (UUID) row[0],
                DeliveryKind.valueOf((String) row[1]),
                (String) row[2],
                UUID.fromString((String) row[3]),
                (UUID) row[4],
                (UUID) row[5],
                (UUID) row[6],
                (String) row[7],
                ((Number) row[8]).intValue());
    }
}
