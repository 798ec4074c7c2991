package org.redress.desk.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.alert.AlertView;
import org.redress.alert.OpenAlerts;

/** The open alerts as the page shows them: a line a clock, the oldest first. What is handled makes room for the rest. */
@ApplicationScoped
class AlertList {
    static final int MOST = 200;

    private final OpenAlerts alerts;

    AlertList(OpenAlerts alerts) {
        this.alerts = alerts;
    }

    List<OpenAlert> open(Instant now) {
        Map<List<Object>, List<AlertView>> clocks = new LinkedHashMap<>();
        for (AlertView alert : alerts.page(Optional.empty(), MOST)) {
            clocks.computeIfAbsent(clock(alert), none -> new ArrayList<>()).add(alert);
        }
        return clocks.values().stream().map(rungs -> OpenAlert.of(rungs, now)).toList();
    }

    private static List<Object> clock(AlertView alert) {
        return List.of(alert.caseId(), alert.request(), alert.rule(), alert.dueAt());
    }
}
