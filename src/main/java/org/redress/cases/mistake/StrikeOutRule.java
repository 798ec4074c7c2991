package org.redress.cases.mistake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;

/**
 * Whether a fact may be struck out, and by whom: who recorded it within the hour, afterwards a supervisor. Only what
 * staff recorded, only the last that stands, and never what was done, nor a miss.
 */
public final class StrikeOutRule {
    static final Duration ONE_S_OWN = Duration.ofHours(1);

    private StrikeOutRule() {}

    /** {@return why not, in words for staff; empty when it may} */
    public static Optional<NotPossibleNow> against(Recorded recorded, Asker asker, Instant now) {
        if (recorded.fact() == Fact.MISS) {
            return refusal("for-ever", "A missed deadline is a permanent fact. Nothing strikes it out.");
        }
        if (!recorded.fact().isWordOfStaff()) {
            return refusal("was-done", "This was done, not only written down. It cannot be struck out.");
        }
        if (recorded.by().kind() != Actor.Kind.STAFF) {
            return refusal("not-ours", "Only what staff recorded can be struck out. What others said stands.");
        }
        if (!recorded.last()) {
            return refusal("not-last", "Something was recorded after it. Strike that out first.");
        }
        boolean own = recorded.by().equals(asker.actor())
                && !now.isAfter(recorded.at().plus(ONE_S_OWN));
        return own || asker.isSupervisor()
                ? Optional.empty()
                : refusal("not-yours", "Whoever recorded it may strike it out within an hour, then a supervisor.");
    }

    private static Optional<NotPossibleNow> refusal(String code, String words) {
        return Optional.of(new NotPossibleNow(code, words));
    }
}
