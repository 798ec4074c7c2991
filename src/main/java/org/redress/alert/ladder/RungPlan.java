package org.redress.alert.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.redress.policy.Ladder;
import org.redress.policy.ladders.RuleLadder;

/**
 * Which rung each running clock of a rule climbs next under a ladder. What lies ahead under the old ladder stays ahead,
 * also when the new one puts its time into the past: it is raised at once. What lay behind comes back only while its new
 * time is still to come and it was never raised. Due times and missed facts are not touched.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RungPlan {
    private static final String RUNNING = """
            from deadline d where d.rule_version_id in (select v.id from rule_version v where v.rule_id = :rule)
            and d.state = 'RUNNING' and d.removed_because is null and d.due_at is not null
            """;
    /** The sweep leaves what is locked for its next round, so nothing moves between looking and writing. */
    private static final String LOCK =
            "select count(*) from (select d.id " + RUNNING + " order by d.id for update) held";

    private static final String PLAN = """
            with rung as (
                select r.rung, cast(r.distance as interval) distance, array_position(cast(:order as text[]), r.rung) place
                from unnest(cast(:rungs as text[]), cast(:distances as text[])) as r (rung, distance)),
            clock as (
                select d.id, d.due_at, d.wake_at, d.next_rung,
                    coalesce(array_position(cast(:order as text[]), d.next_rung), 99) place
            """ + RUNNING + """
            ),
            plan as (
                select c.*, n.rung new_rung, c.due_at + n.distance new_wake
                from clock c left join lateral (
                    select r.rung, r.distance from rung r
                    where r.place >= c.place or (c.due_at + r.distance > cast(:now as timestamptz) and not exists (
                        select from alert a where a.deadline_id = c.id and a.rung = r.rung))
                    order by r.place limit 1) n on true),
            moved as (select * from plan where (new_rung, new_wake) is distinct from (next_rung, wake_at))
            """;
    private static final String COUNT = """
            select (select count(*) from plan),
                count(*) filter (where coalesce(new_wake, 'infinity') < coalesce(wake_at, 'infinity')),
                count(*) filter (where coalesce(new_wake, 'infinity') >= coalesce(wake_at, 'infinity')),
                count(*) filter (where new_wake < cast(:now as timestamptz)
                    and coalesce(wake_at, 'infinity') >= cast(:now as timestamptz))
            from moved
            """;
    private static final String WRITE = """
            , written as (update deadline d set next_rung = moved.new_rung, wake_at = moved.new_wake, failures = 0
                from moved where d.id = moved.id)
            """;

    private final Session session;

    RungPlan(Session session) {
        this.session = session;
    }

    RuleLadder.Effect foresee(String ruleId, Ladder ladder, Instant now) {
        return run(PLAN + COUNT, ruleId, ladder, now);
    }

    RuleLadder.Effect write(String ruleId, Ladder ladder, Instant now) {
        session.createNativeQuery(LOCK, Long.class).setParameter("rule", ruleId).getSingleResult();
        return run(PLAN + WRITE + COUNT, ruleId, ladder, now);
    }

    private RuleLadder.Effect run(String sql, String ruleId, Ladder ladder, Instant now) {
        List<Rungs.Written> rungs = Rungs.of(ladder);
        Object[] counts = session.createNativeQuery(sql, Object[].class)
                .setParameter("order", Rungs.ORDER)
                .setParameter("rungs", rungs.stream().map(Rungs.Written::rung).toArray(String[]::new))
                .setParameter(
                        "distances", rungs.stream().map(Rungs.Written::distance).toArray(String[]::new))
                .setParameter("rule", ruleId)
                .setParameter("now", now)
                .getSingleResult();
        return new RuleLadder.Effect(number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    /** A ladder as the database reads it. */
    private static final class Rungs {
        static final String[] ORDER = java.util.Arrays.stream(org.redress.policy.Rung.values())
                .map(Enum::name)
                .toArray(String[]::new);

        private Rungs() {}

        record Written(String rung, String distance) {}

        static List<Written> of(Ladder ladder) {
            return ladder.distances().entrySet().stream()
                    .map(rung -> new Written(rung.getKey().name(), seconds(rung.getValue())))
                    .toList();
        }

        private static String seconds(Duration distance) {
            return distance.toSeconds() + " seconds";
        }
    }
}
