package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.audit.Actor;
import org.redress.removal.Deadlines;
import org.redress.removal.MissedDeadline;
import org.redress.removal.RemovalRequest;
import org.redress.removal.dispute.Disputes;
import org.redress.removal.dispute.Disputing;
import org.redress.removal.dispute.Verdict;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A platform disputes a recorded miss: the miss stays, and what both said stands beside it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DisputeTest {
    private static final String ADDRESS = "https://www.reddit.com/r/x/comments/dispute";
    private static final Partner REDDIT = new Partner("reddit");
    private static final Actor SOMEBODY = Actor.staff(UUID.randomUUID());
    private static final String RULE = "deadlines.find { it.rule.id == 'UK_OSA_10_3A' }.";

    @Inject
    Walk walk;

    @Inject
    Deadlines deadlines;

    @Inject
    Disputes disputes;

    @Inject
    Disputing disputing;

    @Test
    void rule5_a_dispute_is_a_further_fact_and_the_miss_stays_as_it_was() {
        UUID id = late().id();
        MissedDeadline before = miss(deadline(id));
        disputes(id, body(deadline(id)))
                .statusCode(200)
                .body("deadlines.find { it.rule == 'UK_OSA_10_3A' }.dispute", equalTo("OPEN"))
                .body("deadlines.find { it.rule == 'UK_OSA_10_3A' }.missed", equalTo(true));
        REDDIT.reads(id)
                .body("status", equalTo("REMOVED"))
                .body(RULE + "missed.late_by", equalTo(before.lateBy().toString()))
                .body(RULE + "missed.struck_out", equalTo(false))
                .body(RULE + "missed.disputes", hasSize(1))
                .body(RULE + "missed.disputes[0].ground", equalTo("REMOVED_IN_TIME"))
                .body(RULE + "missed.disputes[0].words", equalTo("It was gone by noon."))
                .body(RULE + "missed.disputes[0].reference", equalTo("T-7"))
                .body(RULE + "missed.disputes[0].acted_at", equalTo("2026-01-02T03:04:05Z"))
                .body(RULE + "missed.disputes[0].verdict", nullValue());
        MissedDeadline after = miss(deadline(id));
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.detectedAt()).isEqualTo(before.detectedAt());
    }

    @Test
    void the_verdict_and_its_words_are_seen_by_the_platform_and_an_upheld_miss_is_struck_out_but_there() {
        UUID id = late().id();
        UUID deadline = deadline(id);
        disputes(id, body(deadline)).statusCode(200);
        String etag = REDDIT.etag(id);
        decide(deadline, Verdict.UPHELD, "Your log shows it.");
        assertThat(REDDIT.etag(id)).isNotEqualTo(etag);
        REDDIT.reads(id)
                .body(RULE + "missed.struck_out", equalTo(true))
                .body(RULE + "missed.disputes[0].verdict", equalTo("UPHELD"))
                .body(RULE + "missed.disputes[0].verdict_words", equalTo("Your log shows it."));
        disputes(id, body(deadline)).statusCode(409).body("type", equalTo("urn:redress:problem:dispute-upheld"));
    }

    @Test
    void one_dispute_of_a_miss_is_open_at_a_time_and_after_a_rejection_there_may_be_another() {
        UUID id = late().id();
        UUID deadline = deadline(id);
        disputes(id, body(deadline)).statusCode(200);
        disputes(id, body(deadline)).statusCode(409).body("type", equalTo("urn:redress:problem:dispute-open"));
        decide(deadline, Verdict.REJECTED, "We saw it after that.");
        disputes(id, body(deadline)).statusCode(200);
        REDDIT.reads(id).body(RULE + "missed.disputes.verdict", equalTo(java.util.Arrays.asList("REJECTED", null)));
    }

    @Test
    void what_was_not_missed_cannot_be_disputed() {
        UUID id = walk.received(ADDRESS).id();
        disputes(id, body(deadline(id))).statusCode(409).body("type", equalTo("urn:redress:problem:not-missed"));
    }

    @Test
    void security_8_2_2_a_deadline_of_another_platform_is_as_unknown_as_one_that_never_was() {
        UUID id = late().id();
        UUID theirs = deadline(
                walk.received("https://www.tiktok.com/@x/video/dispute").id());
        String unknown =
                disputes(id, body(UUID.randomUUID())).statusCode(400).extract().asString();
        disputes(id, body(theirs))
                .statusCode(400)
                .body("violations.field", hasItem("deadline_id"))
                .body(equalTo(unknown));
    }

    @ParameterizedTest
    @CsvSource({"ground, BECAUSE", "words, ''", "acted_at, 2999-01-01T00:00:00Z", "deadline_id, mine", "verdict, UPHELD"
    })
    void a_bad_body_is_a_400_that_names_the_field(String field, String value) {
        UUID id = late().id();
        Map<String, Object> body = new HashMap<>(body(deadline(id)));
        body.put(field, value);
        disputes(id, body).statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void repeated_under_its_key_it_is_made_once() {
        UUID id = late().id();
        String etag = REDDIT.etag(id);
        Map<String, Object> body = body(deadline(id));
        String first = REDDIT.answers(id, "dispute", body, etag, "once")
                .statusCode(200)
                .extract()
                .asString();
        REDDIT.answers(id, "dispute", body, etag, "once").statusCode(200).body(equalTo(first));
        REDDIT.reads(id).body(RULE + "missed.disputes", hasSize(1));
    }

    private RemovalRequest late() {
        RemovalRequest request = walk.received(ADDRESS, walk.now().minus(Duration.ofDays(4)));
        REDDIT.answers(request.id(), "removal").statusCode(200);
        return request;
    }

    private static ValidatableResponse disputes(UUID id, Object body) {
        return REDDIT.answers(id, "dispute", body);
    }

    private static Map<String, Object> body(UUID deadline) {
        return Map.of(
                "deadline_id", deadline.toString(),
                "ground", "REMOVED_IN_TIME",
                "words", "It was gone by noon.",
                "reference", "T-7",
                "acted_at", "2026-01-02T03:04:05Z");
    }

    private UUID deadline(UUID requestId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.of(requestId).stream()
                        .filter(each -> each.ruleVersion().rule().id().equals("UK_OSA_10_3A"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private MissedDeadline miss(UUID deadline) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.missed(deadline).orElseThrow());
    }

    private void decide(UUID deadline, Verdict verdict, String words) {
        QuarkusTransaction.requiringNew().run(() -> {
            var all = disputes.of(java.util.List.of(deadline)).get(deadline);
            disputing.decide(all.get(all.size() - 1).id(), verdict, words, SOMEBODY, walk.now());
        });
    }
}
