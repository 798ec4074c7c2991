package org.redress.bench;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.redress.platform.keys.FeedKeys;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.Prints;
import org.redress.support.Time;
import org.redress.support.Walk;

/**
 * How quick the API's pages are through the whole stack, the check of a signed token included, against a static JSON
 * answer of the same size from the same server. Four clients in the same process, in turns of a second; the ratio is that
 * of answers a second. Run by name: {@code mvn test -Dquick.jit= -Dtest=PartnerBench}.
 */
@QuarkusTest
@TestProfile(PartnerBench.Signed.class)
class PartnerBench {
    static final String SLUG = "reddit";
    private static final int REQUESTS = 60;
    private static final int RECORDS = 2_000;
    private static final String FEED = """
            insert into feed_record (id, platform_id, signal, hash, status, position, last_mod)
            select gen_random_uuid(), '%1$s', 'PDQ', decode(md5('a' || n) || md5('b' || n), 'hex'), 'ACTIVE', n,
                1700000000 + n / 400 from generate_series(1, %2$s) n
            """;
    private static final String NEWEST = "update feed set position = %2$s, newest_second = 1700000000 + %2$s / 400,"
            + " in_second = 1 where platform_id = '%1$s'";
    private static final int WARM_UP_S = 6;
    private static final int ROUNDS = 9;

    private final Rate rate = new Rate();

    @TestHTTPResource("/")
    String site;

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    DataSource dataSource;

    @Inject
    Prints prints;

    @Inject
    FeedKeys feedKeys;

    @ConfigProperty(name = TokenIssuer.KEY)
    String signingKey;

    /** Tokens are verified, and commits reach the disk. */
    public static class Signed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.enabled", "true",
                    "quarkus.oidc.tenant-enabled", "false",
                    "quarkus.oidc.partner.discovery-enabled", "false",
                    "quarkus.oidc.partner.jwks-path", "/certs");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DurablePostgres.class), new TestResourceEntry(TokenIssuer.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void a_page_of_requests_against_a_static_answer() throws Exception {
        filled();
        compare("page of 50 requests", page("api/v1/removal-requests"));
    }

    @Test
    void a_page_of_the_feed_against_a_static_answer() throws Exception {
        UUID platform = prints.watching(SLUG);
        FeedKeys.Made keys = feedKeys.make(platform, Walk.STAFF, walk.now());
        new Database(dataSource).run(FEED, platform, RECORDS);
        new Database(dataSource).run(NEWEST, platform, RECORDS);
        HttpRequest page = request("compat/stopncii/v1/FetchHashes?startTimestamp=10&pageSize=800")
                .header("x-functions-key", keys.endpointKey())
                .header("Ocp-Apim-Subscription-Key", keys.subscriptionKey())
                .build();
        compare("cached page of the feed, 800 records", page);
    }

    private void compare(String what, HttpRequest page) throws Exception {
        String body = rate.answer(page);
        StaticJson.is(body);
        HttpRequest bare = request("bench/static.json").build();
        rate.of(page, WARM_UP_S);
        rate.of(bare, WARM_UP_S);
        double[] ratios = new double[ROUNDS];
        List<Rate.Seen> pages = new ArrayList<>();
        List<Rate.Seen> bares = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bares.add(rate.of(bare, 1));
            pages.add(rate.of(page, 1));
            ratios[round] = pages.get(round).aSecond() / bares.get(round).aSecond();
        }
        Arrays.sort(ratios);
        say(
                "| %s, %,d bytes | %,.0f/s, p50 %.2f ms | %,.0f/s, p50 %.2f ms | %.2f (%.2f to %.2f) |",
                what,
                body.length(),
                median(bares, Rate.Seen::aSecond),
                median(bares, seen -> seen.millis(50)),
                median(pages, Rate.Seen::aSecond),
                median(pages, seen -> seen.millis(50)),
                ratios[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS - 1]);
    }

    private static double median(List<Rate.Seen> rounds, java.util.function.ToDoubleFunction<Rate.Seen> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** More requests than a page, sent and read, and long enough ago to be listed. */
    private void filled() {
        UUID caseId = walk.accepted(IntStream.range(0, REQUESTS)
                .mapToObj(i -> "https://www.reddit.com/r/bench/comments/" + i)
                .toArray(String[]::new));
        for (RemovalRequest request : walk.requests(caseId)) {
            removals.send(request.id(), Walk.STAFF, walk.now());
            removals.received(request.id(), ReceiptHow.API_READ, "bench", Walk.STAFF, walk.now());
        }
        new Time(dataSource).forward(java.time.Duration.ofSeconds(10));
    }

    private HttpRequest page(String path) {
        return request(path)
                .header("Authorization", TokenIssuer.bearer(signingKey, SLUG, "removal-requests:read"))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path));
    }

    private static void say(String format, Object... values) {
        System.out.println("[bench] " + String.format(Locale.ROOT, format, values));
    }
}
