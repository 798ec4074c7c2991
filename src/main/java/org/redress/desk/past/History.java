package org.redress.desk.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.desk.Names;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStep;
import org.redress.removal.Removals;

/** What happened to a case, from every table that records it, the newest first. */
@ApplicationScoped
public class History {
    private static final int MOST = 500;
    private static final String EVERYTHING = """
            with r as (select id, platform_id from removal_request where case_id = ?)
            select s.at, 'STEP' kind, s.event what, coalesce(s.code, '') why, s.actor_kind, s.actor_id, s.id, p.name platform
            from r join removal_step s on s.request_id = r.id join platform p on p.id = r.platform_id
            union all
            select f.recorded_at, 'CLOCK', f.kind, f.why || ' (' || rule.name || ')', f.actor_kind, f.actor_id, f.id, p.name
            from deadline d join clock_fact f on f.deadline_id = d.id join rule_version v on v.id = d.rule_version_id
            join rule on rule.id = v.rule_id left join platform p on p.id = d.platform_id where d.case_id = ?
            union all
            select t.at, 'RECEIPT', t.how, coalesce(t.proof, ''), 'SYSTEM', '', t.id, p.name
            from r join receipt t on t.request_id = r.id join platform p on p.id = r.platform_id
            union all
            select y.queued_at, 'DELIVERY', y.kind, y.status || ', ' || y.topic, 'SYSTEM', '', y.id, p.name
            from r join delivery y on y.request_id = r.id left join platform p on p.id = y.platform_id
            union all
            select a.raised_at, 'ALERT', a.rung, '', 'SYSTEM', '', a.id, p.name
            from alert a left join r on r.id = a.request_id left join platform p on p.id = r.platform_id where a.case_id = ?
            union all
            select a.acknowledged_at, 'ALERT', 'ACKNOWLEDGED', coalesce(a.reason, ''), 'STAFF', a.acknowledged_by::text, a.id, p.name
            from alert a left join r on r.id = a.request_id left join platform p on p.id = r.platform_id
            where a.case_id = ? and a.acknowledged_at is not null
            union all
            select h.at, 'ALERT', 'HANDED_OVER', 'to ' || s.name || ': ' || h.reason, 'STAFF', h.giver::text, h.id, p.name
            from alert_handover h join staff_member s on s.id = h.taker join deadline d on d.id = h.deadline_id
            left join platform p on p.id = d.platform_id where h.case_id = ?
            union all
            select e.at, 'CASE', e.action, '', e.actor_kind, e.actor_id, null, null
            from audit_entry e where e.case_id = ? and e.action similar to '(case|item|message).%' and e.action <> 'case.read'
            order by at desc limit ?
            """;

    private final Rows rows;
    private final Names names;
    private final RemovalRequests requests;
    private final Removals removals;

    History(Rows rows, Names names, RemovalRequests requests, Removals removals) {
        this.rows = rows;
        this.names = names;
        this.requests = requests;
        this.removals = removals;
    }

    /**
     * Something that happened.
     *
     * @param kind what sort of record shows it
     * @param about the platform, where there is one
     * @param words what was said with it, verbatim
     */
    public record Happened(String at, String kind, String what, String about, String why, String who, String words) {}

    public List<Happened> of(UUID caseId) {
        Map<UUID, String> words = new java.util.HashMap<>();
        for (RemovalRequest request : requests.ofCase(caseId)) {
            for (RemovalStep step : request.steps()) {
                words.put(step.id(), removals.words(step));
            }
        }
        return rows.list(EVERYTHING, row -> happened(row, words), caseId, caseId, caseId, caseId, caseId, caseId, MOST);
    }

    private Happened happened(Rows.Row row, Map<UUID, String> words) throws SQLException {
        String kind = row.text("kind");
        Actor by = new Actor(Actor.Kind.valueOf(row.text("actor_kind")), row.text("actor_id"));
        Instant at = row.at("at");
        return new Happened(
                TimeWords.exact(at),
                Words.of(kind),
                what(kind, row.text("what")),
                row.text("platform"),
                Set.of("CLOCK", "ALERT").contains(kind) ? row.text("why") : Words.of(row.text("why")),
                names.of(by),
                said(words, row.id("id")));
    }

    private static String said(Map<UUID, String> words, @Nullable UUID id) {
        return id == null ? "" : words.getOrDefault(id, "");
    }

    private static String what(String kind, String what) {
        return switch (kind) {
            case "CLOCK" -> "Clock: " + Words.of(what).toLowerCase(java.util.Locale.ROOT);
            case "ALERT" -> "Alert: " + Words.of(what);
            case "DELIVERY" -> "Delivery: " + Words.of(what);
            case "RECEIPT" -> "Receipt: " + Words.of(what);
            case "CASE" -> Words.of(what.replace('.', ' ').replace('-', ' '));
            default -> Words.of(what);
        };
    }
}
