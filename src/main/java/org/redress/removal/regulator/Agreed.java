package org.redress.removal.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.cases.sharing.SharingConsents;

/** Whether a person agreed that a regulator reads about their case. Nothing is shared before that. */
@ApplicationScoped
class Agreed {
    private final SharingConsents consents;

    Agreed(SharingConsents consents) {
        this.consents = consents;
    }

    boolean stands(UUID caseId, UUID regulatorId) {
        return !consents.given(regulatorId, Set.of(caseId)).isEmpty();
    }

    /** @throws NotPossibleNow {@code no-consent} */
    void mustStand(UUID caseId, UUID regulatorId) {
        if (!stands(caseId, regulatorId)) {
            throw new NotPossibleNow(
                    "no-consent", "The person has not agreed that this regulator reads anything about their case.");
        }
    }
}
