package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.redress.cases.CaseChanged;

/** When the person stops everything, each request that a platform still has is withdrawn. */
@ApplicationScoped
class Withdrawal {
    @Inject
    RemovalRequests requests;

    @Inject
    Removals removals;

    void on(@Observes CaseChanged changed) {
        if (changed.what() == CaseChanged.What.STOPPED) {
            requests.ofCase(changed.caseId()).stream()
                    .filter(r -> r.status().on(RemovalEvent.WITHDRAW) instanceof Transition.To)
                    .forEach(r -> removals.withdraw(r.id(), changed.by(), changed.at()));
        }
    }
}
