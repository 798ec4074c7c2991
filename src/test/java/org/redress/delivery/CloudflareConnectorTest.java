package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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

/** Reports at Cloudflare, against a server on a socket that takes what its abuse reports API takes. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class CloudflareConnectorTest {
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

    private FakeCloudflare server;
    private String slug;
    private String page;

    @BeforeEach
    void open() {
        outgoing.clear();
        TestMail.empty();
        server = new FakeCloudflare();
        slug = reporting.platform(
                "abuse@network.example",
                Map.of(
                        "service",
                        "CLOUDFLARE",
                        "base",
                        server.url() + "/client/v4",
                        "account",
                        FakeCloudflare.ACCOUNT,
                        "secret",
                        FakeCloudflare.TOKEN));
        page = "https://shop." + slug + ".example/p/very-private?id=1";
    }

    @AfterEach
    void close() {
        server.close();
        outgoing.clear();
        TestMail.empty();
    }

    @Test
    void done1_a_report_is_received_by_its_reference_then_removed_then_gone() {
        RemovalRequest request = reporting.sent(page, walk.now());
        postman.sendDue(walk.now());
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(reporting.receipts(request)).singleElement().satisfies(receipt -> {
            assertThat(receipt.how()).isEqualTo(ReceiptHow.SERVICE_ACCEPTED);
            assertThat(receipt.proof()).contains("report " + FakeCloudflare.REFERENCE);
        });
        removals.claimRemoval(request.id(), Answer.NONE, Walk.STAFF, walk.now());
        removals.verifyGone(request.id(), "looked", Walk.STAFF, walk.now());
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
        assertThat(TestMail.received()).as("one channel, not two").isEmpty();
    }

    @Test
    void threat_the_owner_is_not_notified_and_the_host_does_not_learn_who_reports() {
        RemovalRequest request = reporting.sent(page, walk.now());
        postman.sendDue(walk.now());
        JsonNode report = server.heard("/abuse_ncsei").get(0).json();
        assertThat(report.path("owner_notification").asText()).isEqualTo("none");
        assertThat(report.path("host_notification").asText()).isEqualTo("send-anon");
        assertThat(report.path("ncsei_subject_representation").asBoolean(true)).isFalse();
        assertThat(report.path("urls").asText()).isEqualTo(page);
        assertThat(report.path("comments").asText())
                .contains(request.id().toString(), "not to tell whoever uploaded it")
                .doesNotContain(
                        report.path("name").asText(), report.path("email").asText(), "/answer/");
        assertThat(outgoing.everythingStored(request)).doesNotContain("very-private");
    }

    @Test
    void rule12_refused_for_good_it_goes_by_letter_instead_and_staff_are_told_once() {
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        server.once(
                401,
                Map.of(),
                "{\"success\":false,\"errors\":[{\"code\":1004,\"message\":\"not entitled: " + page + "\"}]}");
        RemovalRequest request = reporting.sent(page, walk.now());
        postman.sendDue(walk.now());
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(reporting.report(request).because()).contains("it does not let our account report (error 1004)");
        assertThat(outgoing.of(request, "delivery.failing")).hasSize(1);
        assertThat(outgoing.everythingStored(request)).doesNotContain("very-private");
        postman.sendDue(walk.now().plusSeconds(5));
        assertThat(reporting.receipts(request))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.how()).isEqualTo(ReceiptHow.MAIL_ACCEPTED));
    }

    @Test
    void an_answer_without_a_reference_proves_nothing() {
        server.once(200, Map.of(), "{\"result\":\"success\"}");
        RemovalRequest request = reporting.sent(page, walk.now());
        postman.sendDue(walk.now());
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(reporting.receipts(request)).isEmpty();
    }

    @Test
    void rule12_after_the_fifth_error_a_letter_goes_out_and_the_report_is_tried_on() {
        RemovalRequest request = reporting.sent(page, walk.now());
        Instant now = walk.now();
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(outgoing.of(request, Outbox.CREATED))
                    .as("before attempt %d", attempt)
                    .hasSize(1);
            server.once(500, Map.of(), "");
            postman.sendDue(now);
            now = reporting.report(request).attemptAt().orElseThrow();
        }
        assertThat(outgoing.of(request, Outbox.CREATED)).hasSize(2);
        postman.sendDue(now.plus(Duration.ofSeconds(1)));
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.SENT);
    }
}
