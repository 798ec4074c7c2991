package org.redress.alert;

import java.util.List;

/** Fired in the transaction that raises them; whoever observes it writes its outgoing rows in the same transaction. */
public record AlertsRaised(List<RaisedAlert> alerts) {
    public AlertsRaised {
        alerts = List.copyOf(alerts);
    }
}
