package org.redress.desk.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns filters into conditions of one question; each can be answered along an index. */
final class Narrowing {
    private static final String OF_RULE = "rule_version_id in (select id from rule_version where rule_id = ?)";

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

    /** @param platform the id of the platform whose slug the filter names; anything when it names none */
    void by(Filter filter, UUID platform, Instant now) {
        filter.chosen().forEach((by, value) -> {
            switch (by) {
                case STATE -> state(value);
                case PLATFORM -> add(onPlatform(), platform);
                case RULE -> add(onRule(), value);
                case ASSIGNEE -> add("c.assignee = ?", UUID.fromString(value));
                case COUNTRY -> add("c.countries @> array[cast(? as text)]", value);
                case LANGUAGE -> add("c.language = ?", value);
                case UNASSIGNED -> add("c.assignee is null");
                case MISSED -> missed(now);
                case REAPPEARED ->
                    add(onRequest(
                            walk == WorklistSql.Walk.CLOCKS
                                    ? "r.follows is not null"
                                    : "(r.follows is not null or r.status = 'REAPPEARED')"));
                case HELD, CHILD -> {}
            }
        });
    }

    /** Requests are walked by their state already. */
    private void state(String value) {
        if (walk != WorklistSql.Walk.REQUESTS) {
            add(onRequest("r.status = ?"), value);
        }
    }

    private String onRequest(String condition) {
        return ofCases()
                ? "exists (select from removal_request r where r.case_id = c.id and " + condition + ")"
                : condition;
    }

    private boolean ofCases() {
        return walk == WorklistSql.Walk.CASES || walk == WorklistSql.Walk.ASIDE;
    }

    private String onPlatform() {
        return switch (walk) {
            case CLOCKS -> "d.platform_id = ?";
            case REQUESTS -> "r.platform_id = ?";
            case CASES, ASIDE -> "exists (select from item i where i.case_id = c.id and i.platform_id = ?)";
        };
    }

    private String onRule() {
        return walk == WorklistSql.Walk.REQUESTS
                ? "exists (select from deadline o where o.obligation = 'REMOVAL_REQUEST' and o.obligation_id = r.id and o."
                        + OF_RULE + ")"
                : "d." + OF_RULE;
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
