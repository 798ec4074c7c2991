package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.staff.team.Team;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.RunningClocks;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "supervisor", roles = "supervisor")
class LadderPageTest {
    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    private Database database;
    private String path;
    private UUID caseId;

    @BeforeEach
    void a_rule_with_a_clock() {
        database = new Database(desk.dataSource);
        RunningClocks clocks = new RunningClocks(database);
        UUID version = clocks.rule(RunningClocks.LADDER);
        Instant due = desk.walk.now().plus(Duration.ofHours(20));
        caseId = clocks.caseFile();
        clocks.deadline(caseId, version, due, "WARNING", due.minus(Duration.ofHours(6)));
        path = "/desk/rules/TEST_" + version + "/ladder";
        database.run("update staff_member set mail_on = false");
        watch("night watch", "SUPERVISOR");
    }

    @AfterEach
    void nobody_gets_mail() {
        database.run("update staff_member set mail_on = false where name like '%% watch'");
    }

    private UUID watch(String name, String role) {
        UUID id = UUID.randomUUID();
        database.run(
                "insert into staff_member (id, name, email, roles, seen_at) values ('%s', '%s', 'watch@desk.example',"
                        + " '{%s}', now())",
                id, name, role);
        return id;
    }

    @Test
    void who_could_not_open_the_case_is_not_shown_as_called_about_it() {
        UUID team = UUID.randomUUID();
        database.run("insert into team (id, name) values ('%s', 'Night %s')", team, team);
        database.run("update case_file set assignee = '%s' where id = '%s'", watch("day watch", "CASEWORKER"), caseId);
        try {
            assertThat(new Visitor(site()).open(path).page()).contains("day watch", "night watch");
            database.run("update case_file set team_id = '%s' where id = '%s'", team, caseId);
            assertThat(new Visitor(site()).open(path).page())
                    .contains("night watch")
                    .doesNotContain("day watch");
        } finally {
            database.run("update case_file set team_id = '%s' where id = '%s'", Team.EVERYBODY, caseId);
            database.run("delete from team where id = '%s'", team);
        }
    }

    @Test
    void a_supervisor_sees_who_would_be_called_before_a_ladder_is_kept() {
        Visitor visitor = new Visitor(site()).open(path);
        assertThat(visitor.page()).contains("As it is", "night watch", "in UTC", "Nobody has changed it.");
        visitor.submit("/ladder/preview", ladder("18 h", "2 d", "1 h", "24 h", ""));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page())
                .contains("Each step comes later", "value=\"2 d\"")
                .doesNotContain("Keep this ladder");
        visitor.submit("/ladder/preview", ladder("1 d", "5 min", "1 h", "2 d", ""));
        assertThat(visitor.page())
                .contains(
                        "One clock runs",
                        "earlier for 1, of which 1 are raised at once",
                        "5 min after",
                        "Keep this ladder");
        visitor.submit(
                "/ladder/preview", path, with(ladder("2 d", "5 min", "1 h", "2 d", "why not"), "previewed", "x"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit("/ladder/preview", ladder("1 d", "5 min", "1 h", "2 d", ""));
        Visitor other = new Visitor(site()).open(path);
        other.submit("/ladder/preview", ladder("12 h", "5 min", "1 h", "", ""));
        visitor.submit("/ladder/preview", path, ladder("1 d", "5 min", "1 h", "2 d", "nights are long"));
        assertThat(visitor.page()).contains("The ladder is changed", "nights are long", "Due soon 1 d before");
        other.submit("/ladder/preview", path, ladder("12 h", "5 min", "1 h", "", "mine"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.page())
                .contains("Somebody changed this ladder in the meantime", "value=\"12 h\"", "value=\"mine\"");
    }

    @Test
    void it_has_no_barrier_and_does_not_scroll_sideways() {
        try (Browser browser = Browser.open()) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.page(true, width);
                page.navigate(site() + path);
                Browser.assertAccessible(page);
                Browser.assertReflows(page);
                page.locator("#ladder-warning").fill("18 h");
                page.locator("#ladder button").first().click();
                page.getByText("Preview: not kept yet").waitFor();
                Browser.assertAccessible(page);
                Browser.assertReflows(page);
                Browser.picture(page, "desk-ladder-" + width);
            }
        }
    }

    private static Map<String, String> ladder(
            String warning, String supervisors, String second, String regulator, String reason) {
        return Map.of(
                "warning",
                warning,
                "supervisors",
                supervisors,
                "second",
                second,
                "regulator",
                regulator,
                "reason",
                reason,
                "due",
                "");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private String site() {
        return address.replaceAll("/$", "");
    }
}
