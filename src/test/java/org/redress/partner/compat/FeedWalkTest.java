package org.redress.partner.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.platform.keys.FeedKeys;
import org.redress.support.Database;
import org.redress.support.FeedClient;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A feed of 100,000 records that goes on changing, read by a client that stops and resumes when it likes. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class FeedWalkTest {
    private static final int RECORDS = 100_000;
    private static final int MOVED_AT_ONCE = 300;

    private static final String FILL = """
            insert into feed_record (id, platform_id, signal, hash, status, position, last_mod, withdrawn_at)
            select gen_random_uuid(), '%1$s', 'PDQ', decode(md5('a' || n) || md5('b' || n), 'hex'),
                case when n %% 10 = 0 then 'WITHDRAWN' else 'ACTIVE' end, f.position + n,
                greatest(f.newest_second, 1700000000) + n / 400, case when n %% 10 = 0 then now() end
            from feed f, generate_series(1, %2$s) n where f.platform_id = '%1$s'
            """;
    private static final String FILLED = "update feed set position = position + %2$s,"
            + " newest_second = greatest(newest_second, 1700000000) + %2$s / 400, in_second = 1 where platform_id = '%1$s'";

    /** Withdraws some, in the order and under the lock that the application has. */
    private static final String MOVE = """
            with f as (
                update feed set position = position + %2$s, moved = moved + %2$s, in_second = %2$s,
                    newest_second = greatest(newest_second + 1, extract(epoch from redress_now())::bigint)
                where platform_id = '%1$s' returning position - %2$s base, newest_second),
            chosen as (
                select id, row_number() over () n from (
                    select id from feed_record r where platform_id = '%1$s' and status = 'ACTIVE'
                        and not exists (select 1 from publication p where p.record_id = r.id)
                    order by md5(id || '%3$s') limit %2$s) s)
            update feed_record r set status = 'WITHDRAWN', withdrawn_at = now(), position = f.base + chosen.n,
                last_mod = f.newest_second
            from f, chosen where r.id = chosen.id
            """;

    private final Random random = new Random(571);
    private final Map<String, String> known = new HashMap<>();
    private final List<UUID> alive = new ArrayList<>();
    private UUID platform;
    private FeedKeys.Made keys;
    private FeedClient client;

    @Inject
    Prints prints;

    @Inject
    Walk walk;

    @Inject
    FeedKeys feedKeys;

    @Inject
    Decisions decisions;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void fill() {
        platform = prints.watching("civitai");
        keys = feedKeys.make(platform, Walk.STAFF, walk.now());
        client = FeedClient.with(keys);
        database().run(FILL, platform, RECORDS);
        database().run(FILLED, platform, RECORDS);
    }

    @AfterEach
    void empty() {
        feedKeys.revoke(keys.id(), Walk.STAFF, walk.now());
        database()
                .run(
                        "delete from feed_record r where platform_id = '%s'"
                                + " and not exists (select 1 from publication p where p.record_id = r.id)",
                        platform);
    }

    @Test
    void it_ends_with_exactly_the_visible_set() {
        long checkpoint = FeedClient.FIRST;
        long since = checkpoint;
        String token = "";
        boolean more = true;
        for (int page = 0; more; page++) {
            JsonNode answer = client.fetch(since, 500 + random.nextInt(301), token);
            change(page);
            if (random.nextInt(10) == 0) {
                since = checkpoint; // It crashed before it kept the page.
                token = "";
                continue;
            }
            keep(answer);
            assertThat(answer.get("nextSetTimestamp").asLong()).isGreaterThanOrEqualTo(checkpoint);
            checkpoint = answer.get("nextSetTimestamp").asLong();
            more = answer.get("hasMoreRecords").asBoolean();
            boolean stops = random.nextInt(4) == 0;
            token = stops ? "" : answer.get("nextPageToken").asText();
            since = stops ? checkpoint : since;
        }
        assertThat(active()).isEqualTo(visible());
        assertThat(visible()).hasSizeLessThan(RECORDS);
        assertThat(known).hasSizeGreaterThanOrEqualTo(RECORDS);
    }

    /** Meanwhile somebody reports, somebody withdraws, and now and then many do. */
    private void change(int page) {
        if (page % 9 == 0 && page < 100) {
            alive.add(prints.accepted(Prints.fresh()));
        }
        if (page % 23 == 22 && page < 100) {
            UUID leaves = alive.remove(random.nextInt(alive.size()));
            decisions.stop(leaves, Actor.person(leaves), walk.now());
        }
        if (page % 20 == 5 && page < 150) {
            database().run(MOVE, platform, MOVED_AT_ONCE, page);
        }
    }

    private void keep(JsonNode page) {
        for (JsonNode record : page.get("hashRecords")) {
            known.put(record.get("hashValue").asText(), record.get("hashStatus").asText());
        }
    }

    private Set<String> active() {
        Set<String> active = new HashSet<>();
        known.forEach((hash, status) -> {
            if (status.equals("Active")) {
                active.add(hash);
            }
        });
        return active;
    }

    private Set<String> visible() {
        return new HashSet<>(database()
                .list(
                        "select encode(hash, 'hex') from feed_record where platform_id = '%s' and status = 'ACTIVE'",
                        platform));
    }

    private Database database() {
        return new Database(dataSource);
    }
}
