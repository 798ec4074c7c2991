package org.redress.desk.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns filters into conditions of one question; each can be answered along an index. */
final class Narrowing {
    private final WorklistSql.Walk walk;
    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder conditions = new StringBuilder();

    Narrowing(WorklistSql.Walk walk) {
        this.walk = walk;
    }

    void add(String condition, Object... values) {
        conditions.append(" and ").append(condition);
        parameters.addAll(List.of(values));
    }

    /** A condition on a column that a case has and a line of a clock repeats. */
    void ofCase(String condition, Object... values) {
        add((walk == WorklistSql.Walk.CLOCKS ? "d." : "c.") + condition, values);
    }

    /** Only cases in which there is work. */
    void open() {
        add((walk == WorklistSql.Walk.CLOCKS ? "d.case_status" : "c.status") + " in ('REPORTED', 'ACCEPTED')");
    }

    /** What has a clock that ran out and runs on. */
    void late(Instant now) {
        add(
                switch (walk) {
                    case CLOCKS -> "d.due_at < ?";
                    case REQUESTS -> lateLine("l.case_id = c.id and l.request_id = r.id");
                    case CASES, ASIDE -> lateLine("l.case_id = c.id");
                },
                now);
    }

    private static String lateLine(String which) {
        return "exists (select from worklist_line l where " + which + " and l.due_at < ?)";
    }

    /** @param platform the id of the platform whose slug the filter names; anything when it names none */
    void by(Filter filter, UUID platform, Instant now) {
        filter.chosen().forEach((by, value) -> {
            switch (by) {
                case STATE -> state(value);
                case PLATFORM -> add(onPlatform(), platform);
                case RULE -> add(onRule(), value);
                case ASSIGNEE -> ofCase("assignee = ?", UUID.fromString(value));
                case COUNTRY -> ofCase("countries @> array[cast(? as text)]", value);
                case LANGUAGE -> ofCase("language = ?", value);
                case UNASSIGNED -> ofCase("assignee is null");
                case MISSED -> missed(now);
                case REAPPEARED -> reappeared();
                case HELD, CHILD, SPARED -> {}
            }
        });
    }

    /** Requests are walked by their state already. */
    private void state(String value) {
        switch (walk) {
            case CLOCKS -> add("d.request_status = ?", value);
            case CASES, ASIDE -> add(anyRequest("r.status = ?"), value);
            case REQUESTS -> {}
        }
    }

    private void reappeared() {
        String again = "(r.follows is not null or r.status = 'REAPPEARED')";
        add(
                switch (walk) {
                    case CLOCKS -> "d.again";
                    case REQUESTS -> again;
                    case CASES, ASIDE -> anyRequest(again);
                });
    }

    private static String anyRequest(String condition) {
        return "exists (select from removal_request r where r.case_id = c.id and " + condition + ")";
    }

    private String onPlatform() {
        return switch (walk) {
            case CLOCKS -> "d.platform_id = ?";
            case REQUESTS -> "r.platform_id = ?";
            case CASES, ASIDE -> "exists (select from item i where i.case_id = c.id and i.platform_id = ?)";
        };
    }

    private String onRule() {
        return switch (walk) {
            case CLOCKS -> "d.rule_id = ?";
            case REQUESTS -> ofRule("o.obligation = 'REMOVAL_REQUEST' and o.obligation_id = r.id");
            case CASES, ASIDE -> ofRule("o.case_id = c.id and o.state = 'RUNNING'");
        };
    }

    private static String ofRule(String which) {
        return "exists (select from deadline o join rule_version v on v.id = o.rule_version_id where " + which
                + " and v.rule_id = ?)";
    }

    /** Of running clocks the late ones, which stand first; of anything else what was ever missed. */
    private void missed(Instant now) {
        switch (walk) {
            case CLOCKS ->
                add("d.due_at < ? and exists (select from missed_deadline m where m.deadline_id = d.id)", now);
            case REQUESTS -> add(missedOf("REMOVAL_REQUEST", "r.id"));
            case CASES -> add(missedOf("FIRST_REVIEW", "c.id"));
            case ASIDE ->
                add(
                        "exists (select from deadline o join missed_deadline m on m.deadline_id = o.id where o.case_id = c.id)");
        }
    }

    private static String missedOf(String obligation, String id) {
        return "exists (select from deadline o join missed_deadline m on m.deadline_id = o.id where o.obligation = '"
                + obligation + "' and o.obligation_id = " + id + ")";
    }

    String sql() {
        return conditions.toString();
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
