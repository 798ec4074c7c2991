package org.redress.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.desk.TimeWords;
import org.redress.policy.change.TypedRules;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** An admin changes a term, looks at what would move, and moves it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(
        user = "admin",
        roles = {"admin", "caseworker"})
class ReplanningPagesTest {
    @TestHTTPResource
    String address;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    private final String id =
            "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Visitor admin;
    private RemovalRequest request;
    private Instant started;

    @BeforeEach
    void a_rule_with_a_clock_and_a_newer_version() {
        admin = new Visitor(address.replaceAll("/$", ""));
        admin.open("/desk/rules/new");
        admin.submit("/desk/rules/new", typed("id", id, "kind", "LAW", "name", "A rule for tests"));
        request = walk.sent("https://x.com/somebody/status/2626");
        started = Instant.parse("2100-01-01T10:00:00Z");
        clock();
        admin.open("/desk/rules/" + id + "/new-version");
        admin.submit("/versions", typed("hours", "24"));
    }

    @Test
    void rule8_the_preview_says_what_moves_and_one_press_moves_it_and_history_shows_old_and_new() {
        preview();
        assertThat(admin.page())
                .contains(
                        "version 1 (48 hours)", "version 2 (24 hours)", "Move 1 clock<", due(48), due(24), reference());
        admin.submit("/replannings", Map.of("reason", "The law was <b>amended</b>."));
        assertThat(admin.status()).isEqualTo(200);
        assertThat(admin.page()).contains("Done ", "&lt;b&gt;amended", "Due earlier");
        assertThat(admin.open("/desk/rules/" + id).page()).contains("Clocks that were moved", "from version 1 to 2");
        String page = admin.open("/desk/cases/" + reference()).page();
        assertThat(page)
                .contains(
                        "Clock moved to a newer version",
                        "version 1 to 2",
                        due(48) + " before",
                        due(24) + " now",
                        "amended");
        preview();
        assertThat(admin.page())
                .contains("No clock runs under an older version")
                .doesNotContain("name=\"token\"");
    }

    @Test
    void what_changed_meanwhile_is_shown_before_anything_moves_and_the_reason_is_kept() {
        preview();
        clock();
        admin.submit("/replannings", Map.of("reason", "Amended"));
        assertThat(admin.status()).isEqualTo(409);
        assertThat(admin.page()).contains("Something changed", "value=\"Amended\"", "Move 2 clocks");
        admin.submit("/replannings", Map.of("reason", ""));
        assertThat(admin.status()).isEqualTo(422);
        assertThat(admin.page()).contains("Write why");
        admin.submit("/replannings", Map.of("reason", "Amended"));
        assertThat(admin.page()).contains("Done ");
    }

    private void preview() {
        admin.open("/desk/rules/" + id);
        String to = admin.page().split("/replanning\\?to=")[1].substring(0, 36);
        admin.open("/desk/rules/" + id + "/replanning?to=" + to);
    }

    /** Far in the future, so that no sweep of another test meets it. */
    private void clock() {
        new Database(dataSource)
                .run("""
                with d as (insert into deadline (id, obligation, obligation_id, case_id, platform_id, rule_version_id, state,
                        started_at, due_at, next_rung, wake_at)
                    select gen_random_uuid(), 'MESSAGE', gen_random_uuid(), '%s', '%s', id, 'RUNNING', '%s', '%s', 'MISSED',
                        '%s' from rule_version where rule_id = '%s' and version = 1 returning id)
                insert into clock_fact (id, deadline_id, position, kind, at, why, actor_kind, actor_id, recorded_at)
                select gen_random_uuid(), d.id, 1, 'START', '%s', 'test', 'SYSTEM', 'test', '%s' from d
                """, request.caseId(), request.platformId(), started, hours(48), hours(48), id, started, started);
    }

    private Instant hours(long hours) {
        return started.plus(Duration.ofHours(hours));
    }

    private String due(long hours) {
        return TimeWords.exact(hours(hours));
    }

    private String reference() {
        return walk.file(request.caseId()).reference().shown();
    }

    private static Map<String, String> typed(String... changes) {
        Map<String, String> fields = new HashMap<>();
        TypedRules.with(changes).fields().forEach((field, values) -> fields.put(field, String.join(" ", values)));
        return fields;
    }
}
