package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.cases.Capacity;
import org.redress.cases.Cases;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** The same walk with either client: whatever a platform's software does in the sandbox, it does live. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SandboxWalkTest {
    private static final String SLUG = "imgur";

    @Inject
    Walk walk;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Removals removals;

    @Inject
    Platforms platforms;

    @Inject
    Sandboxes sandboxes;

    @Test
    void the_same_walk_gives_the_same_answers_live_and_in_the_sandbox() {
        sandboxes.of(platforms.bySlug(SLUG).orElseThrow().id(), Walk.STAFF, walk.now());
        Rehearsing sandbox = new Rehearsing(SLUG, true);
        assertThat(answers(sandbox, sandbox.generated("PLAIN")))
                .isEqualTo(answers(new Rehearsing(SLUG, false), reported()));
        sandbox.post("reset", Map.of()).statusCode(200);
    }

    /** What a platform sees on the whole way, without what names one request. */
    private static List<String> answers(Rehearsing platform, UUID id) {
        List<String> seen = new ArrayList<>();
        seen.add(shape(platform.read(id)));
        platform.answer(id, "removal", "\"stale\"", UUID.randomUUID().toString())
                .statusCode(412);
        for (String verb : List.of("acknowledgement", "question", "removal")) {
            String etag = platform.etag(id);
            String key = UUID.randomUUID().toString();
            String first = platform.answer(id, verb, etag, key)
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(platform.answer(id, verb, etag, key).extract().asString())
                    .isEqualTo(first);
            seen.add(verb + " " + shape(platform.read(id)));
        }
        ValidatableResponse twice = platform.answer(
                id, "removal", platform.etag(id), UUID.randomUUID().toString());
        seen.add(twice.extract().statusCode() + twice.extract().path("type").toString());
        return seen;
    }

    private static String shape(JsonPath request) {
        Map<String, String> clocks = new TreeMap<>();
        List<Map<String, ?>> deadlines = request.getList("deadlines");
        for (int i = 0; i < deadlines.size(); i++) {
            String at = "deadlines[" + i + "].";
            clocks.put(
                    request.getString(at + "rule.id"),
                    request.getString(at + "state")
                            + request.getList(at + "facts.kind")
                            + request.getList(at + "missing"));
        }
        return request.getString("status")
                + request.getList("steps.to")
                + clocks
                + new TreeMap<>(request.getMap("$")).keySet();
    }

    /** A real one of the same countries. */
    private UUID reported() {
        Report report = new Report(
                Capacity.SUBJECT,
                Set.of("GB", "US", "FR"),
                "en",
                false,
                List.of(new ReportedItem(
                        ItemKind.WEB_ADDRESS, "https://imgur.com/gallery/walked", Made.REAL, null, true)),
                Walk.COMPLETE,
                "test",
                Map.of());
        UUID caseId = reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), walk.now());
        cases.accept(caseId, Walk.STAFF, walk.now());
        UUID request = walk.requests(caseId).get(0).id();
        removals.send(request, Walk.STAFF, walk.now());
        return request;
    }
}
