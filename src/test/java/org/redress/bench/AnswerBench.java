package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.Walk;

/**
 * How quickly a platform's "removed" is taken, from its request to the answer, with a signed token, against the bare SQL
 * of the same writes in the same durable database, in turns. One at a time: both wait for the disk.
 * Run by name: {@code mvn test -Dquick.jit= -Dtest=AnswerBench}.
 */
@QuarkusTest
@TestProfile(PartnerBench.Signed.class)
class AnswerBench {
    private static final int ROUNDS = 8;
    private static final int A_ROUND = 25;
    private static final int WARM_UP = 1_000;
    private static final int A_CASE = 25;
    private static final String BODY = """
            {"removed_at":"2026-01-02T03:04:05Z","done":"DELETED","identical_copies":"NONE_FOUND"}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    String site;

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = TokenIssuer.KEY)
    String signingKey;

    private String token = "";

    /** A request that its platform has read. */
    private record Read(UUID id, String etag) {}

    @Test
    void answers_against_the_bare_writes() throws Exception {
        token = TokenIssuer.bearer(signingKey, PartnerBench.SLUG, "removal-requests:read", "removal-requests:respond");
        Iterator<Read> requests =
                read(1 + WARM_UP + 2 * A_ROUND + 2 * ROUNDS * A_ROUND).iterator();
        Read model = requests.next();
        List<Statements.Said> said = new Statements(dataSource).all(() -> answer(model));
        for (int i = 0; i < WARM_UP; i++) {
            answer(requests.next());
        }
        try (Connection connection = dataSource.getConnection()) {
            Replay replay = new Replay(said, model.id(), connection, new Database(dataSource));
            bare(replay, requests);
            answered(requests);
            double[] api = new double[ROUNDS];
            double[] bare = new double[ROUNDS];
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                bare[round] = bare(replay, requests);
                api[round] = answered(requests);
                ratios[round] = bare[round] / api[round];
            }
            Arrays.sort(api);
            Arrays.sort(bare);
            Arrays.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "[bench] | answering a request, %d statements of which %d write | %.2f ms | %.2f ms | %.2f (%.2f to %.2f) |%n",
                    said.size(),
                    replay.size(),
                    bare[ROUNDS / 2],
                    api[ROUNDS / 2],
                    ratios[ROUNDS / 2],
                    ratios[0],
                    ratios[ROUNDS - 1]);
        }
    }

    /** {@return milliseconds an answer} */
    private double answered(Iterator<Read> requests) {
        long began = System.nanoTime();
        for (int i = 0; i < A_ROUND; i++) {
            answer(requests.next());
        }
        return (System.nanoTime() - began) / 1e6 / A_ROUND;
    }

    private double bare(Replay replay, Iterator<Read> requests) throws Exception {
        List<UUID> those = new ArrayList<>();
        List<List<String>> ids = new ArrayList<>();
        for (int i = 0; i < A_ROUND; i++) {
            those.add(requests.next().id());
            ids.add(replay.ids(those.get(i)));
        }
        long began = System.nanoTime();
        for (List<String> each : ids) {
            replay.answer(each);
        }
        double took = (System.nanoTime() - began) / 1e6 / A_ROUND;
        assertThat(those).allMatch(id -> walk.request(id).status() == RemovalStatus.REMOVED);
        return took;
    }

    private List<Read> read(int count) throws Exception {
        List<Read> read = new ArrayList<>();
        for (int from = 0; from < count; from += A_CASE) {
            UUID caseId = walk.accepted(IntStream.range(from, from + A_CASE)
                    .mapToObj(i -> "https://www.reddit.com/r/bench/comments/answer" + i)
                    .toArray(String[]::new));
            for (RemovalRequest request : walk.requests(caseId)) {
                removals.send(request.id(), Walk.STAFF, walk.now());
                HttpResponse<String> detail = send(request("/" + request.id()));
                read.add(new Read(
                        request.id(), detail.headers().firstValue("ETag").orElseThrow()));
            }
        }
        return read;
    }

    private void answer(Read request) {
        send(request("/" + request.id() + "/removal")
                .header("If-Match", request.etag())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + "api/v1/removal-requests" + path))
                .header("Authorization", token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
