package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.cases.Capacity;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.Detail;
import org.redress.cases.Report;
import org.redress.cases.Reports;
import org.redress.cases.Safeguarding;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What a platform sees of a request, what its looking does, and what it never sees. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ReadingTest {
    private static final String ADDRESS = "https://www.reddit.com/r/x/comments/reading";
    private static final Partner REDDIT = new Partner("reddit");

    @Inject
    Walk walk;

    @Inject
    Cases cases;

    @Inject
    Reports reports;

    @Inject
    Removals removals;

    @Inject
    Safeguarding safeguarding;

    @Test
    void rule7_the_first_fetch_is_the_receipt_and_starts_the_laws_clock_and_a_second_changes_nothing() {
        UUID id = walk.sent(ADDRESS).id();
        String etag = REDDIT.reads(id)
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("content.web_address", equalTo(ADDRESS))
                .body("requester.authorised_representative", notNullValue())
                .body("deadlines.rule.id", hasItems("UK_OSA_10_3A", "ORG_RESPONSE"))
                .body(law("state"), equalTo("RUNNING"))
                .body(law("due_at"), notNullValue())
                .body(law("rule.kind"), equalTo("LAW"))
                .body(law("clock_facts.kind"), equalTo(List.of("START")))
                .body(law("checklist.findAll { !it.supplied }"), empty())
                .extract()
                .header("ETag");
        assertThat(etag).matches("\"[A-Za-z0-9_-]{20,}\"");
        assertThat(REDDIT.etag(id)).isEqualTo(etag);
        REDDIT.asks()
                .header("If-None-Match", etag)
                .get(Partner.LIST + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void a_head_shows_nothing_and_is_no_receipt_and_neither_is_the_list() {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.asks().head(Partner.LIST + "/" + id).then().statusCode(200);
        REDDIT.asks().get(Partner.LIST).then().statusCode(200);
        assertThat(walk.request(id).status()).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void rule7_while_something_is_missing_the_clock_has_not_started_and_the_checklist_says_what() {
        UUID caseId = walk.reported(EnumSet.of(Declaration.INTIMATE, Declaration.ORGANISATION_SIGNS), ADDRESS);
        cases.accept(caseId, Walk.STAFF, walk.now());
        UUID id = walk.requests(caseId).get(0).id();
        removals.send(id, Walk.STAFF, walk.now());
        REDDIT.reads(id)
                .body(law("state"), equalTo("NOT_STARTED"))
                .body(law("due_at"), nullValue())
                .body(law("checklist.findAll { !it.supplied }.element"), hasItem("DECLARE_GOOD_FAITH"))
                .body("validity.complete", equalTo(false))
                .body("validity.missing", hasItem("DECLARE_GOOD_FAITH"))
                .body("validity.supplied", hasItem("LOCATION"));
    }

    @Test
    void rule15_a_withdrawn_requests_address_is_shown_no_more() {
        UUID id = walk.sent(ADDRESS).id();
        removals.withdraw(id, Walk.STAFF, walk.now());
        REDDIT.reads(id).body("status", equalTo("WITHDRAWN")).body("content.web_address", nullValue());
    }

    @Test
    void a_sealed_cases_request_is_withdrawn_like_any_other_and_says_neither_where_nor_why() {
        String withdrawn = withdrawn(request -> removals.withdraw(request.id(), Walk.STAFF, walk.now()));
        String sealed = withdrawn(request -> safeguarding.seal(request.caseId(), Walk.STAFF, walk.now()));
        assertThat(sealed).isEqualTo(withdrawn).contains("WITHDRAWN").doesNotContainIgnoringCase("sealed");
    }

    /** {@return what the platform reads of it, but for ids and times} */
    private String withdrawn(Consumer<RemovalRequest> by) {
        RemovalRequest request = walk.received(ADDRESS);
        by.accept(request);
        String shown = REDDIT.reads(request.id())
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("content.web_address", nullValue())
                .extract()
                .asString();
        return shown.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }

    @Test
    void security_15_3_3_a_platform_never_sees_a_field_of_the_reporters() {
        RemovalRequest request = canaries(Walk.COMPLETE);
        String detail = REDDIT.reads(request.id()).extract().asString();
        String list = REDDIT.asks().get(Partner.LIST).asString();
        String answer = REDDIT.answers(request.id(), "removal").extract().asString();
        assertThat(detail + list + answer).doesNotContainIgnoringCase("canary");
        assertThat(answer + list).doesNotContain("reddit.com");
        assertThat(new TreeSet<>(new JsonPath(detail).<Map<String, ?>>get("$").keySet()))
                .containsExactly(
                        "answers",
                        "content",
                        "deadlines",
                        "declarations",
                        "follows",
                        "history",
                        "id",
                        "refusal_ground",
                        "requester",
                        "sent_at",
                        "status",
                        "updated_at",
                        "validity");
        assertThat(new JsonPath(detail).<Map<String, ?>>get("content"))
                .containsOnlyKeys("kind", "web_address", "place", "made", "generator");
        assertThat(new JsonPath(detail).<Map<String, ?>>get("requester"))
                .containsOnlyKeys("authorised_representative", "contact", "capacity", "signature");
    }

    @Test
    void a_person_who_signs_themselves_is_named_and_nobody_else_is() {
        Set<Declaration> own = EnumSet.of(Declaration.INTIMATE, Declaration.OWN_SIGNATURE);
        REDDIT.reads(canaries(own).id()).body("requester.signature", equalTo("CANARY-NAME"));
        REDDIT.reads(canaries(Walk.COMPLETE).id()).body("requester.signature", not(equalTo("CANARY-NAME")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "status=LATE", "cursor=x"})
    void a_bad_parameter_is_a_400_that_names_it(String query) {
        REDDIT.asks()
                .get(Partner.LIST + "?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(query.split("=")[0]));
    }

    private RemovalRequest canaries(Set<Declaration> declared) {
        Report plain = walk.report(declared, ADDRESS);
        Map<Detail, String> details = new java.util.EnumMap<>(Detail.class);
        for (Detail each : Detail.values()) {
            details.put(each, "CANARY-" + each);
        }
        Report report = new Report(
                Capacity.SUBJECT,
                plain.countries(),
                plain.language(),
                false,
                plain.items(),
                plain.declarations(),
                plain.wording(),
                details);
        UUID caseId = reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), walk.now());
        cases.accept(caseId, Walk.STAFF, walk.now());
        RemovalRequest request = walk.requests(caseId).get(0);
        removals.send(request.id(), Walk.STAFF, walk.now());
        return request;
    }

    private static String law(String member) {
        return "deadlines.find { it.rule.id == 'UK_OSA_10_3A' }." + member;
    }
}
