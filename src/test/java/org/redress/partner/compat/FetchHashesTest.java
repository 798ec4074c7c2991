package org.redress.partner.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.platform.keys.FeedKeys;
import org.redress.support.FeedClient;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Each sentence of the protocol about {@code FetchHashes}, on the wire. Names of tests are its rows. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class FetchHashesTest {
    private static final String FETCH = FeedClient.BASE + "FetchHashes";
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

    @BeforeEach
    void connect() {
        platform = prints.watching("vimeo");
        keys = feedKeys.make(platform, Walk.STAFF, walk.now());
        client = FeedClient.with(keys);
    }

    @AfterEach
    void disconnect() {
        feedKeys.revoke(keys.id(), Walk.STAFF, walk.now());
    }

    @Test
    void count_is_an_int_and_required_records_on_this_page() {
        prints.accepted(Prints.fresh());
        JsonNode page = client.fetch(FeedClient.FIRST);
        assertThat(page.get("count").isInt()).isTrue();
        assertThat(page.get("count").asInt())
                .isPositive()
                .isEqualTo(page.get("hashRecords").size());
    }

    @Test
    void next_page_token_is_a_string_and_goes_on_from_its_page() {
        prints.accepted(Prints.fresh());
        prints.accepted(Prints.fresh());
        JsonNode first = client.fetch(FeedClient.FIRST, 1, "");
        assertThat(first.get("nextPageToken").isTextual()).isTrue();
        JsonNode second =
                client.fetch(FeedClient.FIRST, 1, first.get("nextPageToken").asText());
        assertThat(hashes(second)).doesNotContainAnyElementsOf(hashes(first)).hasSize(1);
        JsonNode last = client.fetch(FeedClient.FIRST);
        assertThat(last.get("nextPageToken").isTextual()).isTrue();
    }

    @Test
    void next_set_timestamp_is_int_seconds_and_never_decreases() {
        prints.accepted(Prints.fresh());
        prints.accepted(Prints.fresh());
        long before = FeedClient.FIRST;
        String token = "";
        for (int i = 0; i < 2; i++) {
            JsonNode page = client.fetch(FeedClient.FIRST, 1, token);
            assertThat(page.get("nextSetTimestamp").isIntegralNumber()).isTrue();
            assertThat(page.get("nextSetTimestamp").asLong()).isGreaterThanOrEqualTo(before);
            before = page.get("nextSetTimestamp").asLong();
            token = page.get("nextPageToken").asText();
        }
    }

    @Test
    void next_set_timestamp_echoes_start_timestamp_on_an_empty_page() {
        JsonNode page = client.fetch(99_999_999_999L);
        assertThat(page.get("count").asInt()).isZero();
        assertThat(page.get("nextSetTimestamp").asLong()).isEqualTo(99_999_999_999L);
        assertThat(page.get("hasMoreRecords").asBoolean()).isFalse();
    }

    @Test
    void has_more_records_is_a_bool_and_becomes_false_in_the_end() {
        prints.accepted(Prints.fresh());
        prints.accepted(Prints.fresh());
        assertThat(client.fetch(FeedClient.FIRST, 1, "").get("hasMoreRecords"))
                .isEqualTo(com.fasterxml.jackson.databind.node.BooleanNode.TRUE);
        assertThat(client.fetch(FeedClient.FIRST).get("hasMoreRecords").isBoolean())
                .isTrue();
    }

    @Test
    void hash_records_and_csp_feedbacks_are_arrays_and_never_null_also_when_empty() {
        assertThat(client.fetch(99_999_999_999L).get("hashRecords").isArray()).isTrue();
        String pdq = Prints.fresh();
        prints.accepted(pdq);
        assertThat(client.record(pdq).get("CSPFeedbacks").isArray()).isTrue();
    }

    @Test
    void a_record_has_int_seconds_the_signal_type_lower_case_hex_and_its_status() {
        String pdq = Prints.fresh();
        prints.accepted(pdq);
        JsonNode record = client.record(pdq);
        assertThat(record.get("lastModtimestamp").isIntegralNumber()).isTrue();
        assertThat(record.get("signalType").asText()).isEqualTo("ImagePDQ");
        assertThat(record.get("hashValue").asText()).isEqualTo(pdq).matches("^[0-9a-f]{64}$");
        assertThat(record.get("hashStatus").asText()).isEqualTo("Active");
    }

    @Test
    void case_numbers_holds_a_pseudonym_of_each_case_and_never_its_reference_or_id() {
        String pdq = Prints.fresh();
        UUID one = prints.accepted(pdq);
        UUID two = prints.accepted(pdq);
        JsonNode cases = client.record(pdq).get("caseNumbers");
        assertThat(cases.isObject()).isTrue();
        assertThat(names(cases))
                .containsExactlyInAnyOrder(
                        prints.at(platform, one).caseNumber().toString(),
                        prints.at(platform, two).caseNumber().toString())
                .doesNotContain(one.toString(), two.toString());
        assertThat(cases.elements().next().asText()).isEqualTo("Active");
    }

    @Test
    void a_later_delivery_replaces_the_earlier_and_a_withdrawal_is_one() {
        String pdq = Prints.fresh();
        UUID id = prints.accepted(pdq);
        long seen = client.record(pdq).get("lastModtimestamp").asLong();
        decisions.stop(id, Actor.person(id), walk.now());
        JsonNode record = client.record(pdq);
        assertThat(record.get("hashStatus").asText()).isEqualTo("Withdrawn");
        assertThat(record.get("caseNumbers").elements().next().asText()).isEqualTo("Withdrawn");
        assertThat(record.get("lastModtimestamp").asLong()).isGreaterThanOrEqualTo(seen);
    }

    @Test
    void start_timestamp_is_inclusive() {
        String pdq = Prints.fresh();
        prints.accepted(pdq);
        long second = client.record(pdq).get("lastModtimestamp").asLong();
        assertThat(hashes(client.fetch(second))).contains(pdq);
        assertThat(hashes(client.fetch(second + 1))).doesNotContain(pdq);
    }

    @Test
    void a_kept_page_is_made_anew_when_a_record_leaves_it() {
        String pdq = Prints.fresh();
        UUID id = prints.accepted(pdq);
        prints.accepted(Prints.fresh());
        long second = client.record(pdq).get("lastModtimestamp").asLong();
        JsonNode before = client.fetch(second, 1, "");
        while (!hashes(before).contains(pdq)) {
            before = client.fetch(second, 1, before.get("nextPageToken").asText());
        }
        decisions.stop(id, Actor.person(id), walk.now());
        assertThat(client.record(pdq).get("hashStatus").asText()).isEqualTo("Withdrawn");
        assertThat(StreamSupport.stream(
                                client.fetch(second, 1, "").get("hashRecords").spliterator(), false)
                        .map(record -> record.get("hashStatus").asText()
                                + record.get("hashValue").asText()))
                .doesNotContain("Active" + pdq);
    }

    @ParameterizedTest
    @CsvSource({
        "startTimestamp, x",
        "startTimestamp, -1",
        "pageSize,       0",
        "pageSize,       many",
        "nextPageToken,  made-up"
    })
    void a_wrong_parameter_answers_400_in_json_and_is_named(String name, String value) {
        client.asks()
                .queryParam(name, value)
                .get(FETCH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(name));
    }

    @Test
    void names_are_case_sensitive_and_errors_are_json() {
        client.asks()
                .get(FeedClient.BASE + "fetchhashes")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static List<String> hashes(JsonNode page) {
        return StreamSupport.stream(page.get("hashRecords").spliterator(), false)
                .map(record -> record.get("hashValue").asText())
                .toList();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
