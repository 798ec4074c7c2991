package org.redress.desk.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.alert.AlertSight;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.policy.Rung;

/** Reads one alert with its history: of a sealed or erased case only what {@link AlertSight} lets through. */
@ApplicationScoped
class OneAlerts {
    private static final String ONE =
            """
            select a.id, %s reference, coalesce(p.name, 'Our own duty') about, d.about instead, d.obligation,
                d.obligation_id, r.name rule, d.due_at,
                cast(a.holder as text) holder, holder.name holder_name, assignee.name assignee_name,
                exists (select from alert o where o.deadline_id = a.deadline_id and o.acknowledged_at is null
                    and o.moot_at is null) open
            from alert a
            left join case_file c on c.id = a.case_id
            join deadline d on d.id = a.deadline_id
            join rule_version v on v.id = d.rule_version_id
            join rule r on r.id = v.rule_id
            left join platform p on p.id = %s
            left join staff_member holder on holder.id = a.holder
            left join staff_member assignee on assignee.id = c.assignee
            where a.id = ? and %s
            """.formatted(AlertSight.REFERENCE, AlertSight.PLATFORM, AlertSight.seen("a.deadline_id"));
    private static final String PAST = """
            with clock as (select * from alert where deadline_id = (select deadline_id from alert where id = ?))
            select raised_at at, 1 sort, rung what, null who, null why, null whom from clock
            union all
            select h.at, 2, 'HANDED_OVER', g.name, h.reason, t.name from alert_handover h
            join staff_member g on g.id = h.giver join staff_member t on t.id = h.taker
            where h.deadline_id = (select deadline_id from clock limit 1)
            union all
            select acknowledged_at, 3, 'ACKNOWLEDGED', s.name, max(reason), null
            from clock join staff_member s on s.id = acknowledged_by group by acknowledged_at, s.name
            union all
            select moot_at, 4, 'MOOT', null, null, null from clock where moot_at is not null group by moot_at
            order by at, sort
            """;

    private final Rows rows;

    OneAlerts(Rows rows) {
        this.rows = rows;
    }

    /** @throws NotFound when there is none that staff may see */
    OneAlert get(UUID id, Instant now) {
        List<OneAlert.Happened> past = rows.list(PAST, OneAlerts::happened, id);
        return rows.first(ONE, row -> one(row, past, now), id).orElseThrow(() -> new NotFound("alert"));
    }

    private static OneAlert one(Rows.Row row, List<OneAlert.Happened> past, Instant now) throws SQLException {
        Instant due = row.at("due_at");
        return new OneAlert(
                row.id("id").toString(),
                Place.of(row.text("reference"), row.orNull("instead"), row.text("obligation"), row.id("obligation_id")),
                row.text("about"),
                row.text("rule"),
                TimeWords.day(due),
                TimeWords.left(due, now),
                row.text("holder"),
                row.text("holder_name"),
                row.text("assignee_name"),
                row.flag("open"),
                past);
    }

    private static OneAlert.Happened happened(Rows.Row row) throws SQLException {
        String what = row.text("what");
        String who = row.text("who");
        return new OneAlert.Happened(
                TimeWords.exact(row.at("at")),
                switch (what) {
                    case "HANDED_OVER" -> "Handed over to " + row.text("whom");
                    case "ACKNOWLEDGED" -> "Acknowledged";
                    case "MOOT" -> "The clock stopped: nothing is left to act on";
                    default -> "Raised: " + RungWords.of(Rung.valueOf(what));
                },
                who.isEmpty() ? "Redress" : who,
                row.text("why"));
    }
}
