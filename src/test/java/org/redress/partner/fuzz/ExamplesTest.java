package org.redress.partner.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.partner.fuzz.Asked.Header;
import org.redress.platform.Sandboxes;
import org.redress.platform.keys.FeedKeys;
import org.redress.support.PlatformTokens;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What the description shows can be copied: each example agrees with its schema, and each body is sent and taken. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ExamplesTest {
    private static final Description DESCRIPTION = new Description();
    private static final String ADDRESS = "https://civitai.com/images/";
    private static final String DETAIL = "/api/v1/removal-requests/";
    private static final String PRINTS = "/api/v1/fingerprints/";
    private static final String FINGERPRINT = PRINTS + "{id}/";
    /** What the ids of the examples stand for. */
    private static final String REQUEST = "0193a1f2-7c51-7a3e-9a44-3f1f0b6f2d10";

    private static final String DEADLINE = "0193a1f2-7c51-7a3e-9a44-3f1f0b6f2d11";
    private static final String TAG = "1P1yYuSgHPUd_5ZbWD_ZpuRR";
    private static final String ANSWER = "0193a1f2-7c51-7a3e-9a44-3f1f0b6f2d12";
    private static final String[] SCOPES = DESCRIPTION.scopes().toArray(String[]::new);
    private static final String TOKEN = PlatformTokens.of("civitai", SCOPES);
    private static final String SANDBOX_TOKEN = PlatformTokens.ofSandbox("civitai", SCOPES);

    private final Judge judge = new Judge(DESCRIPTION);

    @Inject
    Walk walk;

    @Inject
    Prints prints;

    @Inject
    Decisions decisions;

    @Inject
    FeedKeys feedKeys;

    @Inject
    Sandboxes sandboxes;

    @TestHTTPResource
    URI portal;

    private FeedKeys.Made keys;

    @BeforeEach
    void watches() {
        UUID platform = prints.watching("civitai");
        sandboxes.of(platform, Walk.STAFF, walk.now());
        keys = feedKeys.make(platform, Walk.STAFF, walk.now());
    }

    @AfterEach
    void ends() {
        feedKeys.revoke(keys.id(), Walk.STAFF, walk.now());
        given().header("Authorization", SANDBOX_TOKEN).post("/api/v1/sandbox/reset");
        given().header("Authorization", TOKEN).delete("/api/v1/webhook-endpoint");
    }

    @Test
    void each_operation_that_takes_json_shows_a_body() {
        assertThat(DESCRIPTION.operations())
                .filteredOn(operation -> operation.bodies().has("application/json"))
                .allSatisfy(operation -> assertThat(bodies(operation))
                        .as(
                                "an example of %s in META-INF/api-examples.yaml",
                                operation.node().path("operationId"))
                        .isNotEmpty());
    }

    @Test
    void each_example_agrees_with_its_schema() {
        List<String> wrong = new ArrayList<>();
        check("", DESCRIPTION.at(""), wrong);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_body_is_taken_and_answered_as_described(String name) throws IOException {
        Operation operation = DESCRIPTION.operations().stream()
                .filter(each -> name.startsWith(each.node().path("operationId").asText() + " "))
                .findFirst()
                .orElseThrow();
        String body = bodies(operation).get(name.split(" ")[1]).path("value").toString();
        UUID id = prepared(operation);
        Response read = read(operation, id);
        Asked asked = new Asked(
                operation,
                operation.path().replace("{id}", id.toString()),
                List.of(),
                headers(operation, read),
                real(body, id, read).getBytes(StandardCharsets.UTF_8));
        try (Connection connection = new Connection(portal.getPort())) {
            Told told = connection.send(asked);
            assertThat(told.status()).as("%s%n%s", asked.curl(), told).isBetween(200, 299);
            assertThat(judge.complaint(operation, told)).isEmpty();
        }
    }

    static List<String> names() {
        return DESCRIPTION.operations().stream()
                .flatMap(operation -> bodies(operation).keySet().stream()
                        .map(name -> operation.node().path("operationId").asText() + " " + name))
                .toList();
    }

    private static Map<String, JsonNode> bodies(Operation operation) {
        Map<String, JsonNode> bodies = new java.util.LinkedHashMap<>();
        operation
                .bodies()
                .path("application/json")
                .path("examples")
                .properties()
                .forEach(example -> bodies.put(example.getKey(), example.getValue()));
        return bodies;
    }

    /** A request that is in a state where the operation makes sense, read by its platform. */
    private UUID prepared(Operation operation) {
        String verb = operation.path().replaceAll(".*/", "");
        if (operation.path().startsWith(FINGERPRINT)) {
            return fingerprint(verb.equals("withdrawal-acknowledgement"));
        }
        if (verb.equals("dispute")) {
            UUID late = walk.received(ADDRESS + verb, walk.now().minus(Duration.ofDays(40)))
                    .id();
            answer(
                    late,
                    "removal",
                    "{\"removed_at\":\"2026-01-02T03:04:05Z\",\"done\":\"DELETED\",\"identical_copies\":\"REMOVED\"}");
            return late;
        }
        UUID id = walk.sent(ADDRESS + verb).id();
        if (verb.equals("correction")) {
            answer(id, "refusal", "{\"ground\":\"OTHER\",\"words\":\"No.\"}");
        }
        return id;
    }

    private UUID fingerprint(boolean withdrawn) {
        UUID caseId = prints.accepted(Prints.fresh());
        UUID id = prints.at(prints.watching("civitai"), caseId).id();
        if (withdrawn) {
            decisions.stop(caseId, Actor.person(caseId), walk.now());
        }
        return id;
    }

    private void answer(UUID id, String verb, String body) {
        given().header("Authorization", TOKEN)
                .header("If-Match", read(id).header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(DETAIL + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private static Response read(Operation operation, UUID id) {
        boolean print = operation.path().startsWith(FINGERPRINT);
        return print ? given().header("Authorization", TOKEN).get(PRINTS + id) : read(id);
    }

    private static Response read(UUID id) {
        return given().header("Authorization", TOKEN).get(DETAIL + id);
    }

    private List<Header> headers(Operation operation, Response read) {
        List<Header> headers = new ArrayList<>(List.of(new Header("Content-Type", "application/json")));
        if (operation.path().startsWith("/compat/")) {
            headers.add(new Header("x-functions-key", keys.endpointKey()));
            headers.add(new Header("Ocp-Apim-Subscription-Key", keys.subscriptionKey()));
        } else {
            headers.add(new Header("Authorization", operation.path().contains("/sandbox/") ? SANDBOX_TOKEN : TOKEN));
        }
        operation.in("header").forEach(parameter -> {
            String name = parameter.path("name").asText();
            String example = parameter.path("example").asText(UUID.randomUUID().toString());
            headers.add(new Header(name, name.equals("If-Match") ? read.header("ETag") : example));
        });
        return headers;
    }

    private static String real(String body, UUID id, Response read) {
        if (read.path("deadlines") == null) {
            return body;
        }
        String deadline = read.path("deadlines.find { it.missed != null }?.id");
        List<String> answers = read.path("answers.id");
        String answer = answers.isEmpty() ? "none" : answers.get(answers.size() - 1);
        return body.replace(REQUEST, id.toString())
                .replace(DEADLINE, String.valueOf(deadline))
                .replace(ANSWER, answer)
                .replace(TAG, read.header("ETag").replace("\"", ""));
    }

    private void check(String where, JsonNode node, List<String> wrong) {
        JsonNode schema = node.path("schema");
        if (node.path("examples").isArray()) {
            ObjectNode own = node.deepCopy();
            own.remove("examples");
            node.path("examples").forEach(example -> agree(where, own, example, wrong));
        } else if (schema.isObject()) {
            if (node.has("example")) {
                agree(where, schema, node.get("example"), wrong);
            }
            node.path("examples").forEach(example -> agree(where, schema, example.path("value"), wrong));
        }
        node.properties().forEach(member -> check(where + "/" + member.getKey(), member.getValue(), wrong));
    }

    private void agree(String where, JsonNode schema, JsonNode example, List<String> wrong) {
        judge.errors(schema, example.toString(), where).ifPresent(wrong::add);
    }
}
