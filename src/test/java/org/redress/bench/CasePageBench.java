package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.cases.Visits;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/**
 * How quick the person's page with 200 addresses is, against a page of the same application that reads nothing.
 * Run by name: {@code mvn test -Dquick.jit= -Dtest=CasePageBench}.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CasePageBench {
    private static final int ADDRESSES = 200;
    private static final int WARM_UP = 1_000;
    private static final int ROUNDS = 400;
    private static final String[] SITES = {
        "https://x.com/bench/status/", "https://www.reddit.com/r/bench/", "https://www.instagram.com/p/"
    };

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    String site;

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    Visits visits;

    @Test
    void the_page_with_two_hundred_addresses_against_an_empty_one() throws Exception {
        String token = visits.openForCase(busy(), walk.now());
        HttpRequest yours = request("yours", token);
        HttpRequest empty = request("before", token);
        for (int i = 0; i < WARM_UP; i++) {
            ask(yours);
            ask(empty);
        }
        long[] full = new long[ROUNDS];
        long[] bare = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            full[i] = ask(yours);
            bare[i] = ask(empty);
        }
        System.out.printf(
                "[bench] case page: %d kB of HTML%n",
                client.send(yours, HttpResponse.BodyHandlers.ofByteArray()).body().length / 1000);
        print("empty page", bare);
        print("200 addresses", full);
        System.out.printf(
                Locale.ROOT,
                "[bench] case page: p95 %.1f times the empty page's%n",
                millis(full, 95) / millis(bare, 95));
    }

    private UUID busy() {
        UUID caseId = walk.accepted(IntStream.range(0, ADDRESSES)
                .mapToObj(i -> SITES[i % SITES.length] + i)
                .toArray(String[]::new));
        for (RemovalRequest request : walk.requests(caseId)) {
            removals.send(request.id(), Walk.STAFF, walk.now());
            removals.received(request.id(), ReceiptHow.API_READ, "bench", Walk.STAFF, walk.now());
        }
        return caseId;
    }

    private HttpRequest request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Cookie", "visit=" + token)
                .build();
    }

    private long ask(HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        long took = System.nanoTime() - began;
        assertThat(answer.statusCode()).isEqualTo(200);
        return took;
    }

    private static void print(String what, long[] nanos) {
        System.out.printf(
                Locale.ROOT,
                "[bench] case page, %s: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
                what,
                millis(nanos, 50),
                millis(nanos, 95),
                millis(nanos, 100));
    }

    private static double millis(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
