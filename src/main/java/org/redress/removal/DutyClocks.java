package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Rules;
import org.redress.policy.calendar.Calendars;

/**
 * Clocks of what follows a miss: complaints, steps to a regulator, reviews of commitments. The same facts, sweep, ladder
 * and alerts as for a removal request.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DutyClocks {
    @Inject
    Deadlines deadlines;

    @Inject
    Clocks clocks;

    @Inject
    Rules rules;

    @Inject
    Calendars calendars;

    /**
     * What is owed, under which rule.
     *
     * @param caseId null for what belongs to no case; then {@code about} says in one line what it is
     * @param platformId who owes it; null when the organisation itself, or a regulator, does
     */
    public record Owed(
            Obligation obligation,
            UUID id,
            @Nullable UUID caseId,
            @Nullable UUID platformId,
            @Nullable String about,
            String ruleId) {
        public static Owed ofCase(Obligation obligation, UUID id, UUID caseId, String ruleId) {
            return new Owed(obligation, id, caseId, null, null, ruleId);
        }
    }

    /** {@return when it is due; empty while the rule is not in force, when no clock runs} */
    public Optional<Instant> start(Owed owed, Instant at, ClockFactRecord.Cause cause) {
        return rules.current(owed.ruleId(), cause.recordedAt()).flatMap(version -> {
            Duty duty = new Duty(owed.obligation(), owed.id(), owed.caseId(), owed.platformId(), owed.about());
            Deadline deadline = new Deadline(duty, calendars.bind(version), cause.why());
            deadline.start(at, cause);
            deadlines.persist(deadline);
            return deadline.dueAt();
        });
    }

    /** Every clock of the obligation that still runs stops. */
    public void stop(Obligation obligation, UUID id, Instant at, ClockFactRecord.Cause cause) {
        clocks.stop(obligation, id, at, cause);
    }

    /** {@return its clocks, in the order in which they started} */
    public List<Deadline> of(Obligation obligation, UUID id) {
        return deadlines.list(
                "obligation = ?1 and obligationId = ?2 and removedBecause is null order by startedAt", obligation, id);
    }
}
