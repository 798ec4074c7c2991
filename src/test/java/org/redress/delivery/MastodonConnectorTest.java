package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.cases.Declaration;
import org.redress.removal.Answer;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Reports at a Mastodon server, against one on a socket that takes what the real one takes. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class MastodonConnectorTest {
    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Reporting reporting;

    @Inject
    Postman postman;

    @Inject
    Removals removals;

    private FakeMastodon server;
    private Map<String, String> service;
    private String slug;
    private String post;

    @BeforeEach
    void open() {
        outgoing.clear();
        server = new FakeMastodon();
        service = Map.of("service", "MASTODON", "base", server.url() + "/", "secret", FakeMastodon.TOKEN, "own", "yes");
        slug = reporting.platform(service);
        post = "https://" + slug + ".example/@somebody/1088";
    }

    @AfterEach
    void close() {
        server.close();
        outgoing.clear();
    }

    @Test
    void done1_a_report_is_received_by_its_reference_then_removed_then_gone() {
        server.post(post, "somebody");
        RemovalRequest request = reporting.sent(post, walk.now());
        Instant sent = walk.now();
        postman.sendDue(sent);

        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(reporting.receipts(request)).singleElement().satisfies(receipt -> {
            assertThat(receipt.how()).isEqualTo(ReceiptHow.SERVICE_ACCEPTED);
            assertThat(receipt.proof()).contains("report 48915");
        });
        assertThat(reporting.runsSince(request, sent))
                .as("a legal clock runs from receipt")
                .isTrue();

        removals.claimRemoval(request.id(), Answer.NONE, Walk.STAFF, walk.now());
        removals.verifyGone(request.id(), "looked", Walk.STAFF, walk.now());
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
    }

    @Test
    void done1_silence_after_the_report_is_a_miss_that_a_late_removal_does_not_clear() {
        server.post(post, "somebody");
        Instant then = walk.now().minus(Duration.ofDays(4));
        RemovalRequest request = reporting.sent(post, then);
        postman.sendDue(then);
        removals.claimRemoval(request.id(), Answer.NONE, Walk.STAFF, walk.now());
        assertThat(reporting.isMissed(request)).isTrue();
        removals.verifyGone(request.id(), "looked", Walk.STAFF, walk.now());
        assertThat(reporting.isMissed(request)).isTrue();
    }

    @Test
    void what_is_sent_is_the_post_the_words_and_who_reports_and_it_stays_on_its_server() {
        server.post(post, "somebody");
        RemovalRequest request = reporting.sent(post, walk.now());
        postman.sendDue(walk.now());
        Map<String, List<String>> form = server.heard("/api/v1/reports").get(0).form();
        assertThat(form.get("category")).containsExactly("legal");
        assertThat(form.get("forward")).containsExactly("false");
        assertThat(form.get("status_ids[]")).containsExactly("10880");
        assertThat(form.get("comment").get(0))
                .contains(request.id().toString(), "/answer/", "The report is made in good faith.")
                .doesNotContain(post);
        assertThat(outgoing.everythingStored(request)).doesNotContain("@somebody", "/answer/");
    }

    @Test
    void a_post_of_another_server_is_passed_on_by_our_own_server_alone() {
        server.post(post, "somebody@" + slug + ".example");
        reporting.sent(post, walk.now());
        postman.sendDue(walk.now());
        assertThat(server.heard("/api/v1/reports").get(0).form().get("forward")).containsExactly("true");

        assertThatThrownBy(() -> reporting.save(slug, service, Map.of("own", "", "use", "ON")))
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        wrong -> assertThat(wrong.violations()).containsOnlyKeys("own"));
    }

    @Test
    void a_post_that_only_quotes_the_address_is_never_reported_in_its_place() {
        server.quoted(post);
        RemovalRequest request = reporting.sent(post, walk.now());
        postman.sendDue(walk.now());
        assertThat(server.heard("/api/v1/reports")).isEmpty();
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(reporting.report(request).because())
                .contains("it finds nothing at this address: check whether it is gone");
    }

    @Test
    void a_token_that_is_no_longer_valid_is_given_up_to_a_human_at_once_and_starts_no_clock() {
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        server.post(post, "somebody");
        server.once(401, Map.of(), "{\"error\":\"The access token is invalid\"}");
        RemovalRequest request = reporting.sent(post, walk.now());
        postman.sendDue(walk.now());
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(reporting.report(request).because()).contains("it does not let our account report");
        assertThat(outgoing.of(request, "delivery.failing")).hasSize(1);
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.SENT);
        assertThat(reporting.receipts(request)).isEmpty();
    }

    @Test
    void what_it_refuses_is_not_sent_again_and_its_words_are_not_kept() {
        server.post(post, "somebody");
        server.once(422, Map.of(), "{\"error\":\"Validation failed: " + post + "\"}");
        RemovalRequest request = reporting.sent(post, walk.now());
        postman.sendDue(walk.now());
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(outgoing.everythingStored(request)).doesNotContain("@somebody");
    }

    @Test
    void rule12_asked_to_wait_it_waits_and_an_error_or_silence_is_tried_again() {
        server.post(post, "somebody");
        server.once(429, Map.of("X-RateLimit-Reset", walk.now().plusSeconds(600).toString()), "{}");
        RemovalRequest request = reporting.sent(post, walk.now());
        Instant now = walk.now();
        postman.sendDue(now);
        Instant next = reporting.report(request).attemptAt().orElseThrow();
        assertThat(Duration.between(now, next)).isBetween(Duration.ofSeconds(580), Duration.ofSeconds(660));

        server.once(503, Map.of("Retry-After", "900"), "");
        postman.sendDue(next);
        Instant after = reporting.report(request).attemptAt().orElseThrow();
        assertThat(Duration.between(next, after)).isGreaterThanOrEqualTo(Duration.ofSeconds(900));

        server.hangOnce();
        postman.sendDue(after);
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.FAILED);
        postman.sendDue(reporting.report(request).attemptAt().orElseThrow());
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void security_consent_a_hold_a_withdrawal_and_an_own_signature_keep_a_report_here() {
        server.post(post, "somebody");
        RemovalRequest withdrawn = reporting.sent(post, walk.now());
        removals.withdraw(withdrawn.id(), Walk.STAFF, walk.now());
        RemovalRequest own =
                walk.sent(EnumSet.complementOf(EnumSet.of(Declaration.ORGANISATION_SIGNS)), post, walk.now());
        postman.sendDue(walk.now());
        assertThat(server.heard()).isEmpty();
        assertThat(reporting.report(withdrawn).status()).isEqualTo(DeliveryStatus.DROPPED);
        assertThat(reporting.report(own).because())
                .contains("the person signs with their own name, which such a service does not carry");
    }
}
