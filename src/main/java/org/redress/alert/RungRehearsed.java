package org.redress.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.policy.Rung;

/**
 * A clock of a platform's sandbox came near its end or ran out, in the same transaction: the platform may hear of it, and
 * nobody else does. No alert is raised.
 *
 * @param missed whether it ran out
 */
public record RungRehearsed(UUID requestId, boolean missed, Instant dueAt, Instant at) {
    /** {@return what the platform may hear of; nothing for the rungs that are for staff} */
    static Optional<RungRehearsed> of(RaisedAlert unraised) {
        boolean told = unraised.rung() == Rung.WARNING || unraised.rung() == Rung.MISSED;
        return Optional.ofNullable(unraised.requestId())
                .filter(request -> told)
                .map(request -> new RungRehearsed(
                        request, unraised.rung() == Rung.MISSED, unraised.dueAt(), unraised.raisedAt()));
    }
}
