package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.redress.cases.CaseChanged;
import org.redress.cases.CaseFiles;

/** When the person takes something back, or everything, each request that a platform still has is withdrawn. */
@ApplicationScoped
class Withdrawal {
    @Inject
    RemovalRequests requests;

    @Inject
    Removals removals;

    @Inject
    CaseFiles caseFiles;

    void on(@Observes CaseChanged changed) {
        switch (changed.what()) {
            case STOPPED -> withdraw(requests.ofCase(changed.caseId()), changed);
            case WITHDRAWN ->
                caseFiles.items(changed.caseId()).stream()
                        .filter(item -> item.withdrawnAt().isPresent())
                        .forEach(item -> withdraw(requests.ofItem(item.id()), changed));
            case LET_IN, REVIEWED, COMPLETED, CLEARED, SEALED, ERASED -> {}
        }
    }

    private void withdraw(List<RemovalRequest> asked, CaseChanged changed) {
        asked.stream()
                .filter(r -> r.status().on(RemovalEvent.WITHDRAW) instanceof Transition.To)
                .forEach(r -> removals.withdraw(r.id(), changed.by(), changed.at()));
    }
}
