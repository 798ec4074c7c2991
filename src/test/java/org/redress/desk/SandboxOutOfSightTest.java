package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;
import org.redress.removal.sandbox.Reset;
import org.redress.removal.sandbox.Sandbox;
import org.redress.removal.sandbox.SandboxKind;
import org.redress.statistics.Outcomes;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** Nothing of a sandbox reaches a page of staff, an alert, a letter or anybody's queue. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SandboxOutOfSightTest {
    private static final String OF_SANDBOX = " join case_file c on c.id = x.case_id where c.status = 'SANDBOX'";

    @TestHTTPResource
    String address;

    @Inject
    Walk walk;

    @Inject
    Platforms platforms;

    @Inject
    Sandboxes sandboxes;

    @Inject
    Sandbox sandbox;

    @Inject
    Reset reset;

    @Inject
    Sweep sweep;

    @Inject
    Outcomes outcomes;

    @Inject
    DataSource dataSource;

    private Database database;
    private UUID platform;

    /** One of each kind, and so late that real ones would have climbed to the last rung. */
    @BeforeEach
    void late() {
        database = new Database(dataSource);
        database.run("insert into staff_member (id, name, email, roles, seen_at) values"
                + " (gen_random_uuid(), 'told', 'told@redress.example', '{CASEWORKER,SUPERVISOR}', redress_now())");
        UUID live = platforms.bySlug("imgbb").orElseThrow().id();
        platform = sandboxes.of(live, Walk.STAFF, walk.now()).id();
        sandbox.generate(platform, List.of(SandboxKind.values()), walk.now());
        sandbox.advance(platform, Duration.ofDays(30), walk.now());
        sweep.sweep(walk.now());
    }

    @AfterEach
    void forget() {
        reset.reset(platform, walk.now());
        database.run("delete from staff_member where name = 'told'");
    }

    @Test
    void rule13_what_runs_out_in_a_sandbox_is_missed_and_alerts_and_writes_to_nobody() {
        assertThat(database.count(
                        "select count(*) from missed_deadline m join deadline x on x.id = m.deadline_id" + OF_SANDBOX))
                .isPositive();
        for (String table : List.of("alert x", "worklist_line x", "message x", "personal_detail x", "delivery x")) {
            assertThat(database.count("select count(*) from " + table + OF_SANDBOX))
                    .as(table)
                    .isZero();
        }
        outcomes.fold(walk.now());
        assertThat(database.count(
                        "select count(*) from outcome o join removal_request x on x.id = o.request_id" + OF_SANDBOX))
                .as("no number holds any of it")
                .isZero();
        assertThat(database.count(
                        "select count(*) from deadline x" + OF_SANDBOX + " and x.obligation <> 'REMOVAL_REQUEST'"))
                .as("and the organisation owes nobody anything for it")
                .isZero();
    }

    @Test
    @TestSecurity(
            user = "walker",
            roles = {"caseworker", "supervisor", "admin", "auditor"})
    void no_page_of_staff_shows_anything_of_it() {
        Visitor staff = new Visitor(address.replaceAll("/$", ""));
        List<String> tellTales = database.list(
                "select left(reference, 4) || '-' || right(reference, 4) from case_file" + " where status = 'SANDBOX'");
        assertThat(tellTales).hasSizeGreaterThanOrEqualTo(SandboxKind.values().length);
        List<String> pages = Stream.concat(
                        DeskRoutes.all().stream()
                                .filter(route -> route.verb().equals("GET"))
                                .map(DeskRoutes.Route::path)
                                .filter(path -> !path.contains("{") && !path.endsWith("/stream")),
                        Stream.of(
                                "/desk?tab=late",
                                "/desk?tab=send",
                                "/desk?tab=verify",
                                "/desk?tab=unassigned",
                                "/desk?tab=review",
                                "/desk?state=REAPPEARED",
                                "/desk?state=SENT",
                                "/desk/audit?q=removal-request",
                                "/desk/search?q=imgbb.com",
                                "/desk/search?q=" + tellTales.get(0)))
                .toList();
        for (String page : pages) {
            String shown = staff.open(page).page();
            assertThat(tellTales).as(page).noneMatch(each -> shown.contains(each) && !page.contains(each));
            assertThat(shown).as(page).doesNotContain("(sandbox)", "@sandbox-");
        }
        for (String each : tellTales) {
            assertThat(staff.open("/desk/cases/" + each).status()).as(each).isEqualTo(404);
        }
    }

    @Test
    void a_reset_leaves_nothing_but_the_bare_row_that_keeps_its_audit_out_of_sight() {
        reset.reset(platform, walk.now());
        for (String table : List.of("item x", "removal_request x", "deadline x", "consent x", "declaration x")) {
            assertThat(database.count("select count(*) from " + table + OF_SANDBOX))
                    .as(table)
                    .isZero();
        }
        assertThat(database.count("select count(*) from audit_entry x" + OF_SANDBOX))
                .isPositive();
    }

    /**
     * Whoever asks which cases may be seen names all three that may not; a new question is held to it as well. Except
     * for what a platform is told itself: its sandbox hears of its own requests.
     */
    @Test
    void every_question_that_leaves_sealed_cases_out_leaves_the_sandbox_out() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith(Path.of("changes", "ChangeFeed.java"))))
                    .noneMatch(SandboxOutOfSightTest::forgetsTheSandbox);
        }
    }

    private static boolean forgetsTheSandbox(Path file) {
        try {
            return Files.readString(file).contains("not in ('SEALED', 'ERASED')");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
