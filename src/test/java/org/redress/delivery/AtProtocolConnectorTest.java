package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.removal.Answer;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Reports over the AT Protocol, against a server on a socket that takes what its lexicons say. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class AtProtocolConnectorTest {
    private static final String CREATE = "createSession";
    private static final String REPORT = "createReport";

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

    private FakeAtProtocol server;
    private String slug;
    private String post;

    @BeforeEach
    void open() {
        outgoing.clear();
        server = new FakeAtProtocol();
        slug = reporting.platform(Map.of(
                "service", "AT_PROTOCOL",
                "base", server.url(),
                "account", FakeAtProtocol.HANDLE,
                "labeler", FakeAtProtocol.LABELER,
                "secret", FakeAtProtocol.PASSWORD));
        post = "https://" + slug + ".example/profile/somebody.bsky.social/post/" + FakeAtProtocol.KEY;
    }

    @AfterEach
    void close() {
        server.close();
        outgoing.clear();
    }

    @Test
    void done1_a_report_is_received_by_its_reference_then_removed_then_gone() {
        RemovalRequest request = sent(post);
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(reporting.receipts(request)).singleElement().satisfies(receipt -> {
            assertThat(receipt.how()).isEqualTo(ReceiptHow.SERVICE_ACCEPTED);
            assertThat(receipt.proof()).contains("report 1001");
        });
        removals.claimRemoval(request.id(), Answer.NONE, Walk.STAFF, walk.now());
        removals.verifyGone(request.id(), "looked", Walk.STAFF, walk.now());
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
    }

    @Test
    void a_post_is_named_by_its_record_and_hash_and_goes_to_the_chosen_moderation_service() {
        sent(post);
        FakeService.Asked asked = server.heard(REPORT).get(0);
        JsonNode report = asked.json();
        assertThat(report.path("reasonType").asText()).isEqualTo("tools.ozone.report.defs#reasonSexualDeepfake");
        assertThat(report.path("subject").path("cid").asText()).isEqualTo(FakeAtProtocol.CID);
        assertThat(asked.header("atproto-proxy")).isEqualTo(FakeAtProtocol.LABELER + "#atproto_labeler");
        assertThat(report.path("reason").asText()).contains("/answer/").doesNotContain("somebody.bsky.social");
    }

    @Test
    void an_account_is_named_by_its_did() {
        sent("https://" + slug + ".example/profile/" + FakeAtProtocol.UPLOADER);
        JsonNode subject = server.heard(REPORT).get(0).json().path("subject");
        assertThat(subject.path("$type").asText()).isEqualTo("com.atproto.admin.defs#repoRef");
        assertThat(subject.path("did").asText()).isEqualTo(FakeAtProtocol.UPLOADER);
    }

    @Test
    void a_session_is_kept_refreshed_once_when_it_expired_and_opened_anew_when_that_fails() {
        sent(post);
        sent(post);
        assertThat(server.heard(CREATE)).hasSize(1);
        server.expire();
        assertThat(reporting.report(sent(post)).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(server.heard("refreshSession")).hasSize(1);
        assertThat(server.heard(CREATE)).hasSize(1);
        server.endSessions();
        assertThat(reporting.report(sent(post)).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(server.heard(CREATE)).hasSize(2);
    }

    @Test
    void a_server_that_says_401_is_asked_once_more_and_no_oftener() {
        sent(post);
        server.once(401, Map.of(), "{\"error\":\"ExpiredToken\"}");
        assertThat(reporting.report(sent(post)).status()).isEqualTo(DeliveryStatus.SENT);
        int before = server.heard().size();
        server.once(401, Map.of(), "{}");
        server.once(401, Map.of(), "{}");
        server.once(401, Map.of(), "{}");
        assertThat(reporting.report(sent(post)).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(server.heard().size() - before).isEqualTo(3);
    }

    @Test
    void a_wrong_app_password_is_given_up_to_a_human() {
        reporting.save(
                slug,
                Map.of(
                        "service",
                        "AT_PROTOCOL",
                        "base",
                        server.url(),
                        "account",
                        FakeAtProtocol.HANDLE,
                        "labeler",
                        FakeAtProtocol.LABELER),
                Map.of("use", "ON", "secret", "revoked"));
        RemovalRequest request = sent(post);
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(reporting.report(request).because())
                .contains("it does not let our account sign in (AuthenticationRequired)");
    }

    @Test
    void a_post_that_is_not_there_is_for_a_person_to_look_at_and_no_proof_of_anything() {
        server.removed();
        RemovalRequest request = sent(post);
        assertThat(reporting.report(request).because())
                .contains("it finds nothing at this address: check whether it is gone");
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.SENT);
        assertThat(server.heard(REPORT)).isEmpty();
        assertThat(reporting.report(sent("https://" + slug + ".example/about")).because())
                .contains("the address is not one of an account or a post");
    }

    @Test
    void rule12_asked_to_wait_until_its_limit_ends_it_waits() {
        Instant reset = walk.now().plusSeconds(300);
        sent(post);
        server.once(
                429,
                Map.of("ratelimit-reset", Long.toString(reset.getEpochSecond())),
                "{\"error\":\"RateLimitExceeded\"}");
        RemovalRequest request = sent(post);
        assertThat(reporting.report(request).attemptAt().orElseThrow()).isAfter(reset.minusSeconds(5));
        postman.sendDue(reset.plusSeconds(60));
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.SENT);
    }

    private RemovalRequest sent(String address) {
        RemovalRequest request = reporting.sent(address, walk.now());
        postman.sendDue(walk.now());
        return request;
    }
}
