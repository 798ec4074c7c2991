package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** What the desk shows of our own looks, and what waits for a person. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class LooksAtTheDeskTest {
    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    private Visitor visitor;
    private Database database;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
        database = new Database(desk.dataSource);
    }

    @Test
    void each_request_shows_what_was_seen_in_words_that_promise_nothing() {
        RemovalRequest request = claimed("https://vimeo.com/desk/1");
        assertThat(visitor.open(page(request)).page()).contains("Redress looks whether it is gone");
        seen(request, "LOADS", true);
        assertThat(visitor.open(page(request)).page())
                .contains("A page comes", "It may be a notice or the thing itself", "status 200", "rules of test")
                .contains("Nothing else of the page is kept");
    }

    @Test
    void a_caseworker_asks_for_a_look_and_a_second_press_changes_nothing() {
        RemovalRequest request = claimed("https://vimeo.com/desk/2");
        database.run("update watch set next_at = null, ended = true where request_id = '%s'", request.id());
        String action = "/desk/removal-requests/" + request.id() + "/look";
        for (int press = 0; press < 2; press++) {
            visitor.open(page(request)).submit(action, Map.of());
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.page()).contains("We look as soon as it is that site");
        }
        assertThat(database.count(
                        "select count(*) from watch where request_id = '%s' and next_at <= redress_now()",
                        request.id()))
                .isOne();
    }

    @Test
    void what_the_person_holds_is_not_looked_at_by_anybodys_press() {
        RemovalRequest request = claimed("https://vimeo.com/desk/3");
        String page = visitor.open(page(request)).page();
        database.run("update case_file set on_hold = true where id = '%s'", request.caseId());
        assertThat(page).contains("/look\"");
        visitor.submit("/desk/removal-requests/" + request.id() + "/look", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("asked to wait or to stop").doesNotContain("/look\"");
    }

    @Test
    void to_verify_is_what_a_person_must_look_at_and_not_what_a_machine_finds_out() {
        RemovalRequest request = claimed("https://vimeo.com/desk/4");
        String reference = shown(request);
        assertThat(verify(request)).contains(reference);
        seen(request, "ABSENT_ONCE", false);
        assertThat(verify(request)).doesNotContain(reference);
        seen(request, "SAYS_REMOVED", true);
        assertThat(verify(request)).contains(reference);
    }

    private String verify(RemovalRequest request) {
        database.run("update removal_request set updated_at = '2000-01-01' where id = '%s'", request.id());
        String page = visitor.open("/desk?tab=verify").page();
        database.run("update removal_request set updated_at = redress_now() where id = '%s'", request.id());
        return page;
    }

    private void seen(RemovalRequest request, String verdict, boolean person) {
        database.run(
                "update watch set verdict = '%s', verdict_at = redress_now(), needs_person = %s where request_id = '%s'",
                verdict, person, request.id());
        database.run(
                "insert into look (id, request_id, at, rules, status, type, finding, verdict) values"
                        + " (gen_random_uuid(), '%s', redress_now(), 'test', 200, 'text/html', 'PAGE', '%s')",
                request.id(), verdict);
    }

    private RemovalRequest claimed(String about) {
        UUID id = desk.claimed(3, about);
        return desk.first(id);
    }

    private String shown(RemovalRequest request) {
        return desk.caseFiles.get(request.caseId()).reference().shown();
    }

    private String page(RemovalRequest request) {
        return "/desk/cases/" + shown(request);
    }
}
