package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.policy.Element;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Walk;

/** Walking the list while rows move: every settled change is seen, and none twice. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CursorWalkTest {
    private static final Partner SNAPCHAT = new Partner("snapchat");
    private static final int REQUESTS = 12;
    private static final int MOVES = 60;

    @Inject
    Walk walk;

    @Inject
    DataSource database;

    @Inject
    Removals removals;

    /** A change as the list shows it. */
    private record Seen(String id, Instant updatedAt) {}

    @Test
    void no_settled_row_is_lost_or_repeated_while_rows_move() throws Exception {
        List<RemovalRequest> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(walk.received("https://www.snapchat.com/spotlight/" + i));
        }
        CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> move(requests, new Random(7)));
        List<Seen> seen = new ArrayList<>();
        String cursor = null;
        while (!moving.isDone()) {
            cursor = page(cursor, seen);
        }
        moving.get();
        new Time(database).forward(Listing.SETTLED.plusMillis(300));
        for (int before = -1; before < seen.size(); ) {
            before = seen.size();
            cursor = page(cursor, seen);
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((one, other) -> one.updatedAt().compareTo(other.updatedAt()));
        Map<String, Instant> last = new HashMap<>();
        seen.forEach(each -> last.put(each.id(), each.updatedAt()));
        for (RemovalRequest each : requests) {
            assertThat(last)
                    .containsEntry(each.id().toString(), walk.request(each.id()).updatedAt());
        }
    }

    private void move(List<RemovalRequest> requests, Random random) {
        for (int i = 0; i < MOVES; i++) {
            RemovalRequest request = requests.get(random.nextInt(REQUESTS));
            UUID platform = request.platformId();
            removals.query(request.id(), java.util.Set.of(Element.LOCATION), "?", Actor.platform(platform), walk.now());
        }
    }

    private static String page(String cursor, List<Seen> seen) {
        JsonPath page = new JsonPath(SNAPCHAT.asks()
                .get(Partner.LIST + "?limit=3" + (cursor == null ? "" : "&cursor=" + cursor))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        List<Map<String, String>> rows = page.getList("data");
        rows.forEach(row -> seen.add(new Seen(row.get("id"), Instant.parse(row.get("updated_at")))));
        return page.getString("next_cursor");
    }
}
