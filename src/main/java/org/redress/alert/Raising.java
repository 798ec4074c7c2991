package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Entry;
import org.redress.audit.Subject;

/** Tells of alerts in the transaction that writes them: the audit, the outbox, and whoever looks at the desk. */
@ApplicationScoped
class Raising {
    private final Audit audit;
    private final Event<AlertsRaised> event;

    Raising(Audit audit, Event<AlertsRaised> event) {
        this.audit = audit;
        this.event = event;
    }

    /** @param by which part of the application raised them */
    void tell(Connection connection, List<RaisedAlert> fresh, Actor by, Instant now) throws SQLException {
        if (!fresh.isEmpty()) {
            audit.recordAll(fresh.stream().map(alert -> entry(alert, by, now)).toList());
            event.fire(new AlertsRaised(fresh));
            AlertSignal.send(connection);
        }
    }

    private static Entry entry(RaisedAlert alert, Actor by, Instant now) {
        String rung = alert.rung().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Entry(
                by,
                "deadline." + rung,
                new Subject("deadline", alert.deadlineId().toString(), alert.caseId()),
                Map.of("alert", alert.id().toString(), "due_at", alert.dueAt().toString()),
                now);
    }
}
