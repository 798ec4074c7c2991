package org.redress.removal.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.redress.NotPossibleNow;
import org.redress.cases.sharing.SharingConsents;

/** Whether a person agreed that a regulator reads about their case. Nothing is shared before that. */
@ApplicationScoped
class Agreed {
    private static final String EACH = "select id from case_file where id in (:cases) order by id for no key update";
    private static final String FREE = EACH + " skip locked";

    private final SharingConsents consents;
    private final Session session;

    Agreed(SharingConsents consents, Session session) {
        this.consents = consents;
        this.session = session;
    }

    /**
     * Locks these cases for the rest of the transaction, before anything of theirs, as whoever takes consent back does.
     *
     * @return those that can be locked at once; who waits for none waits in no circle
     */
    Set<UUID> holdFree(Collection<UUID> cases) {
        return cases.isEmpty() ? Set.of() : lock(FREE, cases);
    }

    /** The same, waiting for each. */
    void hold(Collection<UUID> cases) {
        lock(EACH, cases);
    }

    private Set<UUID> lock(String which, Collection<UUID> cases) {
        return session.createNativeQuery(which, UUID.class)
                .setParameterList("cases", cases)
                .getResultStream()
                .collect(Collectors.toSet());
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
