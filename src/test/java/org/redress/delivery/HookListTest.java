package org.redress.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.removal.RemovalRequest;
import org.redress.support.PlatformTokens;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Walk;

/** A platform follows every webhook to it through the API, and nobody else's. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class HookListTest {
    private static final String ADDRESS = "https://vimeo.com/hook-list";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    DataSource database;

    private Receiver receiver;

    @BeforeEach
    void listen() {
        outgoing.clear();
        receiver = Receiver.answering(200, Map.of());
        outgoing.endpoint("vimeo", receiver.url());
    }

    @AfterEach
    void close() {
        receiver.close();
        outgoing.clear();
    }

    @Test
    void security_8_2_2_both_sides_see_each_attempt_and_nobody_else_sees_any() {
        receiver.answers(503, Map.of());
        RemovalRequest request = walk.sent(ADDRESS);
        postman.sendDue(walk.now());
        UUID id = outgoing.only(request, Outbox.CREATED).id();
        HookApiTest.delivery(id.toString())
                .body(
                        "status",
                        equalTo("FAILED"),
                        "removal_request_id",
                        equalTo(request.id().toString()))
                .body("attempts[0].outcome", equalTo("REFUSED"), "attempts[0].code", equalTo(503));
        String others = HookApiTest.as("tiktok")
                .get(HookApiTest.DELIVERIES + "/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String unknown = HookApiTest.as("tiktok")
                .get(HookApiTest.DELIVERIES + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(others).isEqualTo(unknown);
        HookApiTest.as("tiktok")
                .post(HookApiTest.DELIVERIES + "/" + id + "/redelivery")
                .then()
                .statusCode(404);
        new Time(database).forward(Duration.ofSeconds(3));
        HookApiTest.as("tiktok")
                .get(HookApiTest.DELIVERIES + "?limit=200")
                .then()
                .body("data.id", not(hasItem(id.toString())));
        given().header("Authorization", PlatformTokens.of("vimeo", "removal-requests:read"))
                .get(HookApiTest.DELIVERIES)
                .then()
                .statusCode(403);
    }

    @Test
    void the_list_walked_in_small_pages_holds_each_once_and_a_later_change_again() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            made.add(outgoing.only(walk.sent(ADDRESS), Outbox.CREATED).id().toString());
        }
        new Time(database).forward(Duration.ofSeconds(3));
        Set<String> seen = new HashSet<>();
        String cursor = walkOn(null, seen);
        assertThat(seen).containsAll(made);
        String others = cursor;
        HookApiTest.as("tiktok")
                .get(HookApiTest.DELIVERIES + "?cursor=" + others)
                .then()
                .statusCode(400);
        postman.sendDue(walk.now());
        new Time(database).forward(Duration.ofSeconds(3));
        Set<String> again = new HashSet<>();
        walkOn(cursor, again);
        assertThat(again).containsAll(made);
    }

    private String walkOn(String from, Set<String> seen) {
        String cursor = from;
        boolean more = true;
        while (more) {
            var page = HookApiTest.as("vimeo")
                    .get(HookApiTest.DELIVERIES + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("data.id");
            ids.forEach(id -> assertThat(seen.add(id)).as("each once").isTrue());
            cursor = page.path("next_cursor");
            more = page.path("has_more");
        }
        return cursor;
    }
}
