package org.redress.desk.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.alert.OpenAlerts;

/** The open alerts as the page shows them: the oldest first, and a page of them, since each that is handled makes room. */
@ApplicationScoped
class AlertList {
    static final int MOST = 100;

    private final OpenAlerts alerts;

    AlertList(OpenAlerts alerts) {
        this.alerts = alerts;
    }

    List<OpenAlert> open(Instant now) {
        return alerts.page(Optional.empty(), MOST).stream()
                .map(alert -> OpenAlert.of(alert, now))
                .toList();
    }
}
