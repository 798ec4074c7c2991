package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.redress.NotPossibleNow;
import org.redress.cases.CaseClosing;

/** A case with an alert that nobody took note of is not closed. */
@ApplicationScoped
class Unseen {
    private final Alerts alerts;

    Unseen(Alerts alerts) {
        this.alerts = alerts;
    }

    void on(@Observes CaseClosing asked) {
        if (alerts.ofCase(asked.caseId()).stream().anyMatch(Alert::isOpen)) {
            throw new NotPossibleNow("alert-open", "An alert of this case is open: acknowledge it first.");
        }
    }
}
