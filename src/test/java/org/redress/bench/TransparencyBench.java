package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.removal.Answer;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.statistics.Outcomes;
import org.redress.statistics.Quarter;
import org.redress.statistics.edition.EditionChanged;
import org.redress.statistics.edition.Publishing;
import org.redress.support.Database;
import org.redress.support.Walk;

/**
 * How quick the statistics and what the public sees of them are at a million cases, how many requests a second are
 * counted, and what keeping count costs an answer. Run by name: {@code mvn test -Dquick.jit= -Dtest=TransparencyBench};
 * {@code -Dbench.cases=100000} for fewer.
 */
@QuarkusTest
@TestProfile(SweepBench.Durable.class)
@TestSecurity(user = "supervisor", roles = "supervisor")
class TransparencyBench {
    private static final int CASES = Integer.getInteger("bench.cases", 1_000_000);
    private static final int SMALL = 200_000;
    private static final int COLD = 200;
    private static final int ANSWERS = 20;
    private static final int ROUNDS = 5;
    private static final double LIMIT_MS = 50;
    /** As of every page of the desk. */
    private static final double DESK_LIMIT_MS = 100;
    /** The crowd has states without steps: what would have led there, and a note of each request. */
    private static final String HISTORY = """
            set session_replication_role = replica;
            insert into removal_step (id, request_id, position, at, event, from_status, to_status, actor_kind, actor_id)
            select gen_random_uuid(), r.id, 1, sent_at, 'SEND', 'PREPARED', 'SENT', 'SYSTEM', 'bench'
            from removal_request r where sent_at is not null and not exists (select from removal_step s where s.request_id = r.id);
            insert into removal_step (id, request_id, position, at, event, from_status, to_status, actor_kind, actor_id)
            select gen_random_uuid(), r.id, 2, updated_at, case status when 'REMOVED' then 'CLAIM_REMOVAL'
                when 'REFUSED' then 'REFUSE' else 'VERIFY_GONE' end, 'SENT', status, 'SYSTEM', 'bench'
            from removal_request r where status in ('REMOVED', 'GONE', 'REAPPEARED', 'REFUSED')
                and exists (select from removal_step s where s.request_id = r.id and s.actor_id = 'bench');
            set session_replication_role = origin;
            truncate outcome_touched;
            insert into outcome_touched (request_id) select id from removal_request where sent_at is not null;
            analyze removal_step; analyze outcome_touched
            """;

    private static final List<String> TRIGGERS =
            List.of("removal_request:outcome_touched", "deadline:outcome_touched", "deadline:outcome_touched_again");

    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    @Inject
    Outcomes outcomes;

    @Inject
    Publishing publishing;

    @Inject
    Removals removals;

    @Inject
    Walk walk;

    @Inject
    Event<EditionChanged> changed;

    @Inject
    InstantSource time;

    private DeskRounds rounds;

    @Test
    void the_public_page_and_the_statistics_at_a_million_cases() throws SQLException {
        rounds = new DeskRounds(site, dataSource);
        rounds.ask("desk");
        upkeep();
        Crowd crowd = new Crowd(dataSource);
        crowd.colleagues();
        crowd.growTo(CASES);
        counted();
        Map<String, String> pages = pages();
        Map<String, DeskRounds.Took> took =
                rounds.of(pages, List.of(SideBySide.LARGE)).get(0);
        took.forEach((name, each) -> say(
                "%s: p95 %.1f ms warm, bare SQL %.1f ms, %d questions",
                name, each.page(), each.sql(), each.questions()));
        double cold = cold(pages.get("transparency"));
        say("transparency: p95 %.1f ms cold, made anew for each", cold);
        List<String> whole = rounds.explained(pages);
        // Of few cases the sums fit into a page or two, which is read whole.
        if (CASES >= SMALL) {
            assertThat(whole).as("questions that read a whole table").isEmpty();
        }
        assertThat(cold).isLessThan(LIMIT_MS);
        took.forEach((name, each) -> assertThat(each.page())
                .as(name)
                .isLessThan(name.startsWith("transparency") ? LIMIT_MS : DESK_LIMIT_MS));
    }

    private Map<String, String> pages() {
        String settled = Quarter.of(time.instant()).previous().previous().toString();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("transparency", "transparency?quarter=" + settled);
        pages.put("transparency CSV", "transparency/figures.csv?quarter=" + settled);
        pages.put("statistics", "desk/statistics?quarter=" + settled);
        pages.put("statistics of a rule", "desk/statistics?rule=ORG_RESPONSE&quarter=" + settled);
        pages.put("statistics of a platform", "desk/statistics?rule=ORG_RESPONSE&country=GB&quarter=" + settled);
        return pages;
    }

    private void counted() throws SQLException {
        Database database = new Database(dataSource);
        database.run(HISTORY);
        long requests = database.count("select count(*) from outcome_touched");
        long began = System.nanoTime();
        outcomes.fold(time.instant());
        double seconds = (System.nanoTime() - began) / 1e9;
        say("counted %,d requests in %.0f s: %,.0f a second", requests, seconds, requests / seconds);
        for (String table : List.of("outcome", "tally", "tally_time", "outcome_touched")) {
            database.run("vacuum analyze " + table);
        }
        say(
                "%s outcomes, %s sums, %s times",
                Stream.of("outcome", "tally", "tally_time")
                        .map(table ->
                                String.format(Locale.ROOT, "%,d", database.count("select count(*) from " + table)))
                        .toArray());
        publishing.publishDue(time.instant());
    }

    private double cold(String path) {
        long[] took = new long[COLD];
        for (int i = 0; i < COLD; i++) {
            QuarkusTransaction.requiringNew().run(() -> changed.fire(new EditionChanged("")));
            took[i] = rounds.ask(path);
        }
        return milliseconds(took, 95);
    }

    /** The same answers with the triggers and without, in turns. */
    private void upkeep() {
        long[] with = new long[ROUNDS * ANSWERS];
        long[] without = new long[ROUNDS * ANSWERS];
        answers(new long[ANSWERS], 0);
        for (int round = 0; round < ROUNDS; round++) {
            answers(with, round * ANSWERS);
            triggers("disable");
            answers(without, round * ANSWERS);
            triggers("enable");
        }
        say(
                "an answer: median %.2f ms with the upkeep, %.2f ms without",
                milliseconds(with, 50), milliseconds(without, 50));
    }

    private void answers(long[] took, int from) {
        for (int i = 0; i < ANSWERS; i++) {
            RemovalRequest request = walk.received("https://x.com/upkeep/status/" + i);
            Actor platform = Actor.platform(request.platformId());
            long began = System.nanoTime();
            removals.claimRemoval(request.id(), Answer.NONE, platform, walk.now());
            took[from + i] = System.nanoTime() - began;
        }
    }

    private void triggers(String what) {
        for (String each : TRIGGERS) {
            String[] parts = each.split(":");
            new Database(dataSource).run("alter table " + parts[0] + " " + what + " trigger " + parts[1]);
        }
    }

    private static double milliseconds(long[] nanos, int percentile) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * percentile / 100] / 1e6;
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, "[bench] " + words + "%n", values);
    }
}
