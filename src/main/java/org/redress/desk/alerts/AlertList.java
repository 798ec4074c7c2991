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
    /** So many clocks a page. */
    static final int MOST = 25;

    private static final int MOST_COUNTED = 99;

    private final OpenAlerts alerts;
    private final SignedInStaff staff;

    AlertList(OpenAlerts alerts, SignedInStaff staff) {
        this.alerts = alerts;
        this.staff = staff;
    }

    /**
     * @param tab {@code mine}, or anything else for all
     * @param after where the page before ended; anything else begins with the oldest
     */
    Inbox inbox(String tab, String after, Instant now) {
        UUID me = staff.member().id();
        boolean mine = tab.equals("mine");
        Optional<AlertView.Position> from = AlertView.Position.parse(after);
        OpenAlerts.Mine open = mine ? alerts.mine(me, from, MOST + 1, MOST_COUNTED + 1) : all(me, from);
        List<List<AlertView>> clocks = clocks(open.page());
        List<List<AlertView>> shown = clocks.subList(0, Math.min(MOST, clocks.size()));
        String next =
                clocks.size() > MOST ? shown.get(MOST - 1).get(0).position().word() : "";
        return new Inbox(
                shown.stream().map(rungs -> OpenAlert.of(rungs, now)).toList(),
                mine,
                open.count() > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(open.count()),
                from.map(AlertView.Position::word).orElse(""),
                next);
    }

    /** Everybody's, with the count of this member's. */
    private OpenAlerts.Mine all(UUID me, Optional<AlertView.Position> from) {
        return new OpenAlerts.Mine(alerts.page(from, MOST + 1), alerts.countMine(me, MOST_COUNTED + 1));
    }

    private static List<List<AlertView>> clocks(List<AlertView> alerts) {
        Map<UUID, List<AlertView>> clocks = new LinkedHashMap<>();
        for (AlertView alert : alerts) {
            clocks.computeIfAbsent(alert.deadlineId(), none -> new ArrayList<>())
                    .add(alert);
        }
        return List.copyOf(clocks.values());
    }
}
