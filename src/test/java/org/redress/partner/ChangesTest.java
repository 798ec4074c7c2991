package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.alert.Sweep;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Walk;

/** A platform without webhooks follows the same news by cursor, and may wait for them. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ChangesTest {
    private static final String CHANGES = "/api/v1/changes";
    private static final String ADDRESS = "https://www.pinterest.com/pin/";
    private static final Partner PINTEREST = new Partner("pinterest");

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    Sweep sweep;

    @Inject
    DataSource database;

    /** A change as the feed shows it. */
    private record Seen(String id, String type, String request) {}

    @Test
    void what_a_webhook_would_tell_is_told_without_an_endpoint_and_in_order() {
        String cursor = end();
        UUID id = walk.received(ADDRESS + "1", walk.now().minus(Duration.ofHours(47)))
                .id();
        new Time(database).forward(Duration.ofHours(2));
        sweep.sweep(walk.now());
        removals.stillThere(id, "", Walk.STAFF, walk.now());
        removals.withdraw(id, Walk.STAFF, walk.now());
        settle();
        List<Seen> seen = new ArrayList<>();
        read(cursor, seen);
        assertThat(seen).extracting(Seen::request).containsOnly(id.toString());
        assertThat(seen.stream().map(Seen::type).distinct())
                .containsSubsequence(
                        "removal_request.created",
                        "removal_request.deadline_missed",
                        "removal_request.updated",
                        "removal_request.withdrawn");
    }

    @Test
    void rule15_a_change_holds_ids_and_times_and_no_address() {
        String cursor = end();
        UUID id = walk.sent(ADDRESS + "canary").id();
        settle();
        String page = PINTEREST.asks().get(CHANGES + query(cursor)).asString();
        assertThat(page).contains(id.toString()).doesNotContain("pinterest.com", "canary");
        assertThat(new JsonPath(page).<Map<String, ?>>get("data[0]"))
                .containsOnlyKeys("id", "type", "timestamp", "data");
        assertThat(new JsonPath(page).<Map<String, ?>>get("data[0].data"))
                .containsOnlyKeys("removal_request_id", "due_at");
    }

    @Test
    void no_settled_change_is_lost_or_repeated_while_others_are_written() throws Exception {
        String cursor = end();
        int before = written();
        List<RemovalRequest> requests = IntStream.range(0, 6)
                .mapToObj(i -> walk.received(ADDRESS + "w" + i))
                .toList();
        CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> move(requests, new Random(7)));
        List<Seen> seen = new ArrayList<>();
        while (!moving.isDone()) {
            cursor = page(cursor, seen);
        }
        moving.get();
        settle();
        read(cursor, seen);
        assertThat(seen).doesNotHaveDuplicates().hasSize(written() - before);
    }

    @Test
    void whoever_waits_hears_of_it_long_before_the_wait_is_over() throws Exception {
        String cursor = end();
        CompletableFuture<String> waits = CompletableFuture.supplyAsync(
                () -> PINTEREST.asks().get(CHANGES + query(cursor) + "wait=30").asString());
        UUID id = walk.sent(ADDRESS + "2").id();
        settle();
        String page = waits.get(15, TimeUnit.SECONDS);
        assertThat(new JsonPath(page).<List<String>>get("data.data.removal_request_id"))
                .contains(id.toString());
    }

    @Test
    void a_wait_in_vain_ends_with_an_empty_page_and_the_same_cursor() {
        String cursor = end();
        PINTEREST
                .asks()
                .get(CHANGES + query(cursor) + "wait=1")
                .then()
                .statusCode(200)
                .body("data", empty())
                .body("has_more", equalTo(false))
                .body("next_cursor", equalTo(cursor));
    }

    @Test
    void fifty_that_wait_hold_up_nobody_though_there_are_twenty_connections() throws Exception {
        String cursor = end();
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try {
            List<CompletableFuture<Integer>> waiting = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> PINTEREST
                                    .asks()
                                    .get(CHANGES + query(cursor) + "wait=30")
                                    .statusCode(),
                            callers))
                    .toList();
            UUID id = walk.sent(ADDRESS + "3").id();
            PINTEREST.reads(id).statusCode(200);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            settle();
            for (CompletableFuture<Integer> each : waiting) {
                assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void security_8_2_2_a_feed_holds_the_callers_own_and_no_cursor_crosses_platforms_or_lists() {
        String cursor = end();
        String id = walk.sent("https://www.tiktok.com/@x/video/changes").id().toString();
        walk.sent(ADDRESS + "4");
        settle();
        assertThat(PINTEREST.asks().get(CHANGES + query(cursor) + "limit=200").asString())
                .doesNotContain(id);
        new Partner("tiktok")
                .asks()
                .get(CHANGES + query(cursor))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:redress:problem:invalid-cursor"));
        String ofTheList = PINTEREST.asks().get(Partner.LIST + "?limit=1").path("next_cursor");
        PINTEREST
                .asks()
                .get(CHANGES + query(ofTheList))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:redress:problem:invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=31", "wait=-1", "wait=x", "limit=0", "limit=201"})
    void a_bad_parameter_is_a_400_that_names_it(String query) {
        PINTEREST
                .asks()
                .get(CHANGES + "?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(query.split("=")[0]));
    }

    private void move(List<RemovalRequest> requests, Random random) {
        for (int i = 0; i < 60; i++) {
            RemovalRequest request = requests.get(random.nextInt(requests.size()));
            removals.stillThere(request.id(), "", Walk.STAFF, walk.now());
        }
    }

    private int written() {
        return Integer.parseInt(new Database(database)
                .list("select count(*)::text from platform_change c join platform p on p.id = c.platform_id"
                        + " where p.slug = 'pinterest'")
                .get(0));
    }

    private void settle() {
        new Time(database).forward(Listing.SETTLED.plusMillis(300));
    }

    /** {@return a cursor behind everything that there is} */
    private String end() {
        walk.sent(ADDRESS + "0");
        settle();
        return read(null, new ArrayList<>());
    }

    private static String read(String from, List<Seen> seen) {
        String cursor = from;
        for (int before = -1; before < seen.size(); ) {
            before = seen.size();
            cursor = page(cursor, seen);
        }
        return cursor;
    }

    private static String page(String cursor, List<Seen> seen) {
        JsonPath page = new JsonPath(PINTEREST
                .asks()
                .get(CHANGES + query(cursor) + "limit=7")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        List<Map<String, Object>> rows = page.getList("data");
        rows.forEach(row -> seen.add(new Seen((String) row.get("id"), (String) row.get("type"), (String)
                ((Map<?, ?>) row.get("data")).get("removal_request_id"))));
        return page.getString("next_cursor");
    }

    private static String query(String cursor) {
        return cursor == null ? "?" : "?cursor=" + cursor + "&";
    }
}
