package org.redress.desk.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.alert.AlertView;
import org.redress.alert.OpenAlerts;
import org.redress.staff.SignedInStaff;

/** The open alerts as the page shows them: a line a clock, the oldest first. What is handled makes room for the rest. */
@ApplicationScoped
class AlertList {
    static final int MOST = 200;
    private static final int MOST_COUNTED = 99;

    private final OpenAlerts alerts;
    private final SignedInStaff staff;

    AlertList(OpenAlerts alerts, SignedInStaff staff) {
        this.alerts = alerts;
        this.staff = staff;
    }

    /** @param tab {@code mine}, or anything else for all */
    Inbox inbox(String tab, Instant now) {
        UUID me = staff.member().id();
        boolean mine = tab.equals("mine");
        List<AlertView> open = mine ? alerts.mine(me, MOST) : alerts.page(Optional.empty(), MOST);
        int count = alerts.countMine(me, MOST_COUNTED + 1);
        return new Inbox(lines(open, now), mine, count > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(count));
    }

    private static List<OpenAlert> lines(List<AlertView> alerts, Instant now) {
        Map<UUID, List<AlertView>> clocks = new LinkedHashMap<>();
        for (AlertView alert : alerts) {
            clocks.computeIfAbsent(alert.deadlineId(), none -> new ArrayList<>())
                    .add(alert);
        }
        return clocks.values().stream().map(rungs -> OpenAlert.of(rungs, now)).toList();
    }
}
