package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.audit.Actor;
import org.redress.policy.Rules;
import org.redress.policy.calendar.Calendars;

/** A platform that got a fingerprint owes the confirmation that it deleted it: the organisation's own target. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FingerprintClocks {
    private static final String RULE = "ORG_FINGERPRINT_WITHDRAWAL";

    @Inject
    Deadlines deadlines;

    @Inject
    Clocks clocks;

    @Inject
    Rules rules;

    @Inject
    Calendars calendars;

    /** Whose fingerprint of which case is withdrawn. */
    public record Withdrawn(UUID withdrawalId, UUID caseId, UUID platformId) {}

    /** {@return when the confirmation is due; empty while the rule is not in force, when no clock runs} */
    public Optional<Instant> start(Withdrawn withdrawn, Actor by, Instant now) {
        return rules.current(RULE, now).map(version -> {
            var duty = new Duty(
                    Obligation.FINGERPRINT_WITHDRAWAL,
                    withdrawn.withdrawalId(),
                    withdrawn.caseId(),
                    withdrawn.platformId());
            Deadline deadline = new Deadline(duty, calendars.bind(version), "a fingerprint was withdrawn");
            deadline.start(now, new ClockFactRecord.Cause("fingerprint withdrawn", by, now));
            deadlines.persist(deadline);
            return deadline.dueAt().orElse(null);
        });
    }

    /** @param why a stable phrase, such as {@code confirmed by the platform} */
    public void stop(UUID withdrawalId, String why, Actor by, Instant now) {
        clocks.stop(Obligation.FINGERPRINT_WITHDRAWAL, withdrawalId, now, new ClockFactRecord.Cause(why, by, now));
    }

    /** {@return until when platforms should confirm, or should have confirmed, these; without those that have no clock} */
    public Map<UUID, Instant> dueAt(Collection<UUID> withdrawalIds) {
        return deadlines
                .list(
                        "obligation = ?1 and obligationId in ?2 and dueAt is not null and removedBecause is null",
                        Obligation.FINGERPRINT_WITHDRAWAL,
                        withdrawalIds)
                .stream()
                .collect(Collectors.toMap(
                        Deadline::obligationId, deadline -> deadline.dueAt().orElseThrow(), (one, other) -> one));
    }
}
