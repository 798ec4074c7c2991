package org.redress.cases;

import java.util.Optional;
import org.redress.NotPossibleNow;

/** What stands against sending anything of a case. */
final class Sending {
    private Sending() {}

    /** {@return why nothing may go to a platform yet, in words for staff; empty when it may} */
    static Optional<NotPossibleNow> against(CaseFile file) {
        if (file.status() != CaseStatus.ACCEPTED && file.status() != CaseStatus.SANDBOX) {
            return Optional.of(new NotPossibleNow("not-accepted", "Judge the report first: nothing is sent before."));
        }
        if (file.onHold()) {
            return Optional.of(new NotPossibleNow("on-hold", "The person asked to hold everything until they say so."));
        }
        if (file.capacity() == Capacity.ACTING && file.authorityChecked().isEmpty()) {
            return Optional.of(new NotPossibleNow(
                    "authority-unchecked", "Record first how you checked the authority to act for the person shown."));
        }
        return Optional.empty();
    }
}
