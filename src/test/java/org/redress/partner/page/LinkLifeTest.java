package org.redress.partner.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.delivery.Postman;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.removal.link.Linking;
import org.redress.support.Database;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** How long the link of a letter lives, and what somebody who found one can do. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class LinkLifeTest {
    @TestHTTPResource
    String address;

    @Inject
    Lettered lettered;

    @Inject
    Linking linking;

    @Inject
    Removals removals;

    @Inject
    Postman postman;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    @Test
    void a_made_up_an_ended_and_a_closed_link_answer_alike_and_say_what_to_do() {
        RemovalRequest withdrawn = lettered.request();
        String closed = lettered.link(withdrawn);
        RemovalRequest stopped = lettered.request();
        String ended = lettered.link(stopped);
        String tampered = ended.substring(0, ended.length() - 2) + (ended.endsWith("AA") ? "BB" : "AA");
        removals.withdraw(withdrawn.id(), Walk.STAFF, walk.now());
        linking.end(stopped.id(), Walk.STAFF, walk.now());
        linking.end(stopped.id(), Walk.STAFF, walk.now());
        Response first = given().get("/answer/nothing");
        assertThat(first.statusCode()).isEqualTo(404);
        assertThat(first.asString()).contains("our newest letter", "redress@example.org", "noindex");
        for (String dead : List.of(closed, ended, tampered, "/answer/" + "A".repeat(54), closed + "/removal")) {
            Response other = given().get(dead);
            assertThat(other.statusCode()).as(dead).isEqualTo(404);
            assertThat(other.asString()).isEqualTo(first.asString());
        }
    }

    @Test
    void it_lives_while_a_claim_is_checked_and_a_contradicted_one_is_answered_again() {
        RemovalRequest request = lettered.request();
        String link = lettered.link(request);
        removals.claimRemoval(request.id(), org.redress.removal.Answer.words("gone"), Walk.STAFF, walk.now());
        assertThat(given().get(link).asString()).contains("we look whether it is gone", "Nothing can be answered now");
        removals.stillThere(request.id(), "seen", Walk.STAFF, walk.now());
        assertThat(given().get(link).asString()).contains("We removed it");
        removals.verifyGone(request.id(), "looked", Walk.STAFF, walk.now());
        assertThat(given().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_retried_letter_keeps_its_link_and_a_newer_letter_ends_it() {
        RemovalRequest request = lettered.request();
        String link = lettered.link(request);
        UUID delivery = UUID.fromString(new Database(dataSource)
                .list("select id from delivery where request_id = '%s' and kind = 'LETTER_TO_PLATFORM'", request.id())
                .get(0));
        assertThat("/answer/" + linking.ofLetter(request.id(), delivery, walk.now()))
                .isEqualTo(link);
        new Database(dataSource)
                .run(
                        "insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, body,"
                                + " status, queued_at, attempt_at) select gen_random_uuid(), kind, topic, recipient, stream,"
                                + " platform_id, case_id, request_id, '', 'QUEUED', redress_now(), redress_now()"
                                + " from delivery where id = '%s'",
                        delivery);
        TestMail.empty();
        postman.sendDue(walk.now());
        String newer = lettered.link(request);
        assertThat(newer).isNotEqualTo(link);
        assertThat(given().get(link).statusCode()).isEqualTo(404);
        assertThat(given().get(newer).statusCode()).isEqualTo(200);
    }

    @Test
    void neither_the_outbox_nor_the_table_of_links_holds_what_opens_one() {
        RemovalRequest request = lettered.request();
        String word = lettered.link(request).substring("/answer/".length());
        String stored = String.join(
                "\n",
                new Database(dataSource)
                        .list(
                                "select cast(x as text) from answer_link x union all select cast(x as text) from delivery x"
                                        + " union all select cast(x as text) from audit_entry x"));
        assertThat(stored).contains("(in the letter alone)").doesNotContain(word);
    }

    @Test
    void security_2_3_a_leaked_link_can_only_answer_and_not_without_end() {
        RemovalRequest request = lettered.request();
        Visitor visitor = new Visitor(address.replaceAll("/$", ""));
        String link = lettered.link(request);
        for (int i = 0; i < 20; i++) {
            visitor.open(link + "/question")
                    .submit("/check", Map.of("words", "Question " + i))
                    .submit("/question", Map.of());
            assertThat(visitor.status()).isEqualTo(200);
        }
        visitor.open(link + "/question")
                .submit("/check", Map.of("words", "One too many"))
                .submit("/question", Map.of());
        assertThat(visitor.status()).isEqualTo(429);
        assertThat(visitor.page()).contains("rests for an hour", "One too many");
    }
}
