package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.platform.Platforms;
import org.redress.platform.WebhookEndpoints;
import org.redress.policy.Rung;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Webhooks over real sockets, from a request's step to the platform's answer. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class WebhooksTest {
    private static final String ADDRESS = "https://vimeo.com/12345";
    private static final String CREATED = "removal_request.created";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Leases leases;

    @Inject
    Deliveries deliveries;

    @Inject
    Removals removals;

    @Inject
    RemovalRequests requests;

    @Inject
    Platforms platforms;

    @Inject
    WebhookEndpoints endpoints;

    private Receiver platform;
    private String secret;

    @BeforeEach
    void listen() throws IOException {
        platform = new Receiver();
        outgoing.clear();
        secret = outgoing.endpoint("vimeo", platform.url());
    }

    @AfterEach
    void close() {
        platform.close();
        outgoing.clear();
    }

    @Test
    void rule12_a_sent_request_reaches_the_platform_signed_and_thin() {
        RemovalRequest request = walk.sent(ADDRESS);
        postman.sendDue(walk.now());

        Receiver.Heard heard = platform.heard().get(0);
        assertThatCode(() -> new Webhook(secret).verify(heard.body(), heard.headers()))
                .doesNotThrowAnyException();
        assertThat(heard.body())
                .contains("\"type\":\"removal_request.created\"", request.id().toString())
                .containsPattern("\"due_at\":\"20[0-9T:.-]+Z\"")
                .doesNotContain("vimeo.com", "12345");
        Delivery delivery = outgoing.only(request, CREATED);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(deliveries.attempts(delivery.id()))
                .extracting(DeliveryAttempt::outcome, DeliveryAttempt::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.ACCEPTED, 200));
    }

    @Test
    void rule7_a_2xx_is_notice_and_no_receipt() {
        RemovalRequest request = walk.sent(ADDRESS);
        postman.sendDue(walk.now());
        assertThat(requests.get(request.id()).status()).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void rule12_a_failure_is_tried_again_under_the_same_id() {
        platform.answers(500, Map.of());
        RemovalRequest request = walk.sent(ADDRESS);
        Instant now = walk.now();
        postman.sendDue(now);
        Delivery failed = outgoing.only(request, CREATED);
        assertThat(failed.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(failed.because()).contains("answered 500");
        assertThat(failed.attemptAt().orElseThrow()).isBetween(now.plusSeconds(5), now.plusSeconds(9));

        platform.answers(204, Map.of());
        assertThat(postman.sendDue(now.plusSeconds(4))).isZero();
        postman.sendDue(now.plusSeconds(10));
        assertThat(outgoing.only(request, CREATED).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(platform.heard()).hasSize(2);
        assertThat(platform.heard().get(0).header("webhook-id"))
                .isEqualTo(platform.heard().get(1).header("webhook-id"))
                .isEqualTo("msg_" + failed.id());
        assertThat(platform.heard().get(0).body())
                .isEqualTo(platform.heard().get(1).body());
    }

    @Test
    void rule12_whoever_asks_to_slow_down_is_left_alone_that_long() {
        platform.answers(429, Map.of("Retry-After", "600"));
        RemovalRequest request = walk.sent(ADDRESS);
        Instant now = walk.now();
        postman.sendDue(now);
        assertThat(outgoing.only(request, CREATED).attemptAt().orElseThrow()).isAfterOrEqualTo(now.plusSeconds(600));
    }

    @Test
    void rule12_a_redirect_is_a_failure() {
        platform.answers(301, Map.of("Location", platform.url()));
        RemovalRequest request = walk.sent(ADDRESS);
        postman.sendDue(walk.now());
        assertThat(outgoing.only(request, CREATED).because()).contains("answered 301");
        assertThat(platform.heard()).hasSize(1);
    }

    @Test
    void rule12_a_410_switches_the_endpoint_off() {
        platform.answers(410, Map.of());
        RemovalRequest request = walk.sent(ADDRESS);
        postman.sendDue(walk.now());
        assertThat(outgoing.only(request, CREATED).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(endpoints.activeOf(request.platformId())).isEmpty();
        assertThat(endpoints.of(request.platformId()).get(0).disabledBecause()).contains("answered 410");
    }

    @Test
    void rule12_a_platform_that_hangs_holds_up_nobody_else() throws IOException {
        platform.answers(Receiver.HANG, Map.of());
        try (Receiver quick = new Receiver()) {
            outgoing.endpoint("dailymotion", quick.url());
            RemovalRequest slow = walk.sent(ADDRESS);
            walk.sent("https://www.dailymotion.com/video/1");
            postman.sendDue(walk.now());
            assertThat(quick.heard()).hasSize(1);
            assertThat(outgoing.only(slow, CREATED).status()).isIn(DeliveryStatus.FAILED, DeliveryStatus.QUEUED);
        }
    }

    @Test
    void rule12_a_worker_that_dies_while_sending_is_followed_by_another_with_the_same_id() {
        RemovalRequest request = walk.sent(ADDRESS);
        Instant now = walk.now();
        Leased lost = leases.take(List.of(DeliveryKind.WEBHOOK), now).orElseThrow();
        assertThat(postman.sendDue(now.plusSeconds(60))).isZero();
        postman.sendDue(now.plusSeconds(121));
        assertThat(platform.heard().get(0).header("webhook-id")).isEqualTo("msg_" + lost.id());
        assertThat(outgoing.only(request, CREATED).attempts()).isEqualTo(2);

        leases.settle(lost, Attempt.noAnswer("overslept"), 1, now.plusSeconds(122));
        assertThat(outgoing.only(request, CREATED).status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void rule12_deliveries_of_one_request_leave_in_order() {
        platform.answers(500, Map.of());
        RemovalRequest request = walk.sent(ADDRESS);
        Instant now = walk.now();
        postman.sendDue(now);
        outgoing.alert(request, Rung.WARNING);
        assertThat(postman.sendDue(now.plusSeconds(1))).isZero();

        platform.answers(200, Map.of());
        postman.sendDue(now.plusSeconds(10));
        postman.sendDue(now.plusSeconds(11));
        assertThat(platform.heard().stream().map(heard -> heard.body().split("\"")[3]))
                .containsExactly(CREATED, CREATED, "removal_request.deadline_approaching");
    }

    @Test
    void rule12_a_notice_that_no_longer_holds_is_dropped_with_the_reason() {
        RemovalRequest request = walk.sent(ADDRESS);
        removals.withdraw(request.id(), Walk.STAFF, walk.now());
        postman.sendDue(walk.now());
        postman.sendDue(walk.now());
        Delivery created = outgoing.only(request, CREATED);
        assertThat(created.status()).isEqualTo(DeliveryStatus.DROPPED);
        assertThat(created.because()).contains("the request was withdrawn");
        assertThat(outgoing.only(request, "removal_request.withdrawn").status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void rule11_an_alert_raised_twice_is_told_once() {
        RemovalRequest request = walk.sent(ADDRESS);
        outgoing.alert(request, Rung.MISSED);
        assertThat(outgoing.of(request, "removal_request.deadline_missed")).hasSize(1);
    }

    @Test
    void rule12_two_postmen_at_once_send_each_delivery_once() {
        for (int i = 0; i < 20; i++) {
            walk.sent(ADDRESS + i);
        }
        Instant now = walk.now();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> postman.sendDue(now));
        postman.sendDue(now);
        other.join();
        assertThat(platform.heard()).hasSize(20);
        assertThat(platform.heard().stream().map(heard -> heard.header("webhook-id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void rule12_after_two_hours_staff_are_told_and_after_three_days_a_person_must_act() {
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        platform.answers(500, Map.of());
        RemovalRequest request = walk.sent(ADDRESS);
        Instant now = walk.now();
        postman.sendDue(now);
        for (int attempt = 2; attempt <= 10; attempt++) {
            assertThat(outgoing.of(request, "delivery.failing")).hasSize(attempt > 5 ? 1 : 0);
            now = outgoing.only(request, CREATED).attemptAt().orElseThrow();
            postman.sendDue(now);
        }
        assertThat(outgoing.only(request, CREATED).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(Duration.between(walk.now(), now)).isGreaterThan(Duration.ofHours(75));
        assertThat(deliveries.countFailing()).isPositive();
    }
}
