package org.redress.partner.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.redress.platform.Sandboxes;
import org.redress.platform.keys.FeedKeys;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/**
 * Thousands of requests over every operation of the description, good, nearly good and hostile: none breaks the
 * application, and each answer is one that the description has. The same seed asks the same:
 * {@code mvn test -Dtest=FuzzTest -Dfuzz.seed=7 -Dfuzz.requests=100000}.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class FuzzTest {
    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
    private static final int OWN = 12;
    /** They ask at the same time, each about its own requests, so that each one's history follows from the seed. */
    private static final Map<String, String> PLATFORMS = new TreeMap<>(Map.of(
            "flickr", "https://www.flickr.com/photos/fuzz/",
            "imgbb", "https://ibb.co/fuzz",
            "tumblr", "https://www.tumblr.com/fuzz/"));

    @Inject
    Walk walk;

    @Inject
    Prints prints;

    @Inject
    FeedKeys feedKeys;

    @Inject
    Sandboxes sandboxes;

    @TestHTTPResource
    URI portal;

    private final Description description = new Description();

    @Test
    void no_request_breaks_the_api_and_no_answer_is_outside_its_description() {
        Findings findings = new Findings(new Judge(description), portal.getPort());
        ExecutorService threads = Executors.newFixedThreadPool(PLATFORMS.size());
        long began = System.nanoTime();
        try {
            CompletableFuture.allOf(PLATFORMS.entrySet().stream()
                            .map(platform -> player(platform.getKey(), platform.getValue(), findings))
                            .toList()
                            .stream()
                            .map(player -> CompletableFuture.runAsync(() -> play(player), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }
        LOG.infof(
                "fuzz.seed=%d fuzz.requests=%d in %d s%n%s",
                SEED,
                REQUESTS,
                (System.nanoTime() - began) / 1_000_000_000,
                findings.statuses().toString().replace("}, ", "}\n"));
        assertThat(findings.faults())
                .as("fuzz.seed=%d: answers that the description does not have", SEED)
                .isEmpty();
    }

    private Player player(String slug, String address, Findings findings) {
        UUID id = prints.watching(slug);
        sandboxes.of(id, Walk.STAFF, walk.now());
        FeedKeys.Made keys = feedKeys.make(id, Walk.STAFF, walk.now());
        Credentials credentials = new Credentials(
                slug,
                description.scopes(),
                new TreeMap<>(Map.of(
                        "x-functions-key", keys.endpointKey(), "Ocp-Apim-Subscription-Key", keys.subscriptionKey())));
        return new Player(description, credentials, memory(address), new Random(SEED ^ slug.hashCode()), findings);
    }

    private static void play(Player player) {
        try (player) {
            player.play((REQUESTS + PLATFORMS.size() - 1) / PLATFORMS.size());
        }
    }

    private Memory memory(String address) {
        return new Memory(IntStream.range(0, OWN)
                .mapToObj(i -> walk.sent(address + i).id().toString())
                .toList());
    }
}
