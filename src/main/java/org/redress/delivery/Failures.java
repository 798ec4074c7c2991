package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;

/** What follows from an attempt that brought nothing: when it is tried again, who rests, and who is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Failures {
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(30);

    private final Session session;
    private final FallBacks fallBacks;

    Failures(Session session, FallBacks fallBacks) {
        this.session = session;
        this.fallBacks = fallBacks;
    }

    /** {@return when the next attempt is due; empty when none is left or the receiver wants nothing any more} */
    Optional<Instant> next(Leased delivery, Attempt attempt, Instant now) {
        double chance = ThreadLocalRandom.current().nextDouble();
        boolean always = delivery.kind() == DeliveryKind.LETTER_TO_STAFF || delivery.kind() == DeliveryKind.CHECKPOINT;
        Optional<Duration> wait = always
                ? Optional.of(Retries.afterLetterToStaff(delivery.attempt(), chance))
                : Retries.after(delivery.attempt(), chance);
        Duration asked = attempt.notBefore();
        return wait.filter(left -> !attempt.isFinal())
                .map(left -> asked != null && asked.compareTo(left) > 0 ? asked : left)
                .map(now::plus);
    }

    /** @param last whether no attempt is left */
    void follow(Leased delivery, Attempt attempt, boolean last, Instant now) {
        if (delivery.kind() == DeliveryKind.WEBHOOK || delivery.kind() == DeliveryKind.CONNECTOR) {
            rest(delivery, attempt, now);
            if (last || attempt.isHopeless() || delivery.attempt() >= Retries.FALL_BACK_AFTER) {
                fallBacks.of(delivery.id(), now);
            }
        } else if (last) {
            fallBacks.tellStaff(delivery.id(), now);
        }
    }

    /** A platform that does not answer, or asks to be left alone, holds up nobody else. */
    private void rest(Leased delivery, Attempt attempt, Instant now) {
        Duration asked = attempt.notBefore();
        boolean silent = attempt.outcome() == Outcome.NO_ANSWER;
        Duration rest = asked != null ? asked : silent ? AFTER_SILENCE : Duration.ZERO;
        if (!rest.isZero()) {
            session.createNativeMutationQuery(LeaseSql.REST)
                    .setParameter("kind", delivery.kind().name())
                    .setParameter("platform", delivery.recipient())
                    .setParameter("until", now.plus(rest))
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }
}
