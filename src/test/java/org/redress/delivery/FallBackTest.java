package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.delivery.trouble.TroubleKind;
import org.redress.delivery.trouble.Troubles;
import org.redress.delivery.webhooks.HookSending;
import org.redress.policy.Rung;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A clock of 48 hours does not wait for a webhook that fails: the next channel takes over, once, and staff hear of it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class FallBackTest {
    private static final String MAIL = "takedown@platform.example";
    private static final String FAILING = "delivery.failing";
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Removals removals;

    @Inject
    HookSending sending;

    @Inject
    Troubles troubles;

    @Inject
    EntityManager entities;

    private Receiver receiver;
    private String slug;
    private String secret;
    private Instant now;

    @BeforeEach
    void listen() {
        TestMail.empty();
        outgoing.clear();
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        receiver = Receiver.answering(500, Map.of());
        slug = outgoing.platform(MAIL);
        secret = outgoing.endpoint(slug, receiver.url());
        now = walk.now();
    }

    @AfterEach
    void close() {
        receiver.close();
        outgoing.clear();
        TestMail.empty();
    }

    @Test
    void rule12_ten_attempts_on_the_schedule_and_after_the_fifth_a_letter_and_the_caseworker_is_told()
            throws Exception {
        RemovalRequest request = sent();
        List<Duration> waits = new ArrayList<>();
        for (int attempt = 1; attempt <= 10; attempt++) {
            postman.sendDue(now);
            assertThat(letters()).as("after attempt %d", attempt).isEqualTo(attempt < 5 ? 0 : 1);
            assertThat(outgoing.of(request, FAILING)).hasSize(attempt < 5 ? 0 : 1);
            Instant before = now;
            now = webhook(request, Outbox.CREATED).attemptAt().orElse(now);
            waits.add(Duration.between(before, now));
        }
        for (int i = 0; i < WAITS.size(); i++) {
            Duration wait = WAITS.get(i);
            assertThat(waits.get(i))
                    .isBetween(wait, wait.plus(wait.dividedBy(10)).plusSeconds(8));
        }
        assertThat(webhook(request, Outbox.CREATED).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        assertThat(walk.request(request.id()).status())
                .as("the letter, not the webhook, is a receipt")
                .isEqualTo(RemovalStatus.RECEIVED);
        assertThat(receiver.heard()).hasSize(10);
        for (Receiver.Heard heard : receiver.heard()) {
            assertThat(new Webhook(secret)
                            .sign(
                                    heard.header("webhook-id"),
                                    Long.parseLong(heard.header("webhook-timestamp")),
                                    heard.body()))
                    .isEqualTo(heard.header("webhook-signature"));
        }
    }

    @Test
    void rule12_a_receiver_cannot_put_the_next_channel_off_by_asking_us_to_wait() {
        receiver.answers(429, Map.of("Retry-After", "86400"));
        RemovalRequest first = sent();
        RemovalRequest second = sent();
        postman.sendDue(now);
        postman.sendDue(now.plus(Duration.ofMinutes(179)));
        assertThat(letters()).isZero();
        now = now.plus(FallBacks.LATEST).plusSeconds(60);
        postman.sendDue(now);
        postman.sendDue(now.plusSeconds(2));
        assertThat(letters()).as("one for each request").isEqualTo(2);
        assertThat(outgoing.of(first, FAILING)).hasSize(1);
        assertThat(outgoing.of(second, FAILING)).hasSize(1);
        assertThat(receiver.heard().size())
                .as("and it is left alone all the same")
                .isLessThanOrEqualTo(2);
    }

    @Test
    void rule12_no_letter_asks_for_what_the_platform_shows_to_have() {
        RemovalRequest request = sent();
        postman.sendDue(now);
        removals.received(request.id(), ReceiptHow.API_READ, "fetched", Walk.STAFF, now);
        postman.sendDue(now.plus(FallBacks.LATEST).plusSeconds(60));
        assertThat(letters()).isZero();
        assertThat(outgoing.of(request, FAILING)).hasSize(1);
    }

    @Test
    void rule12_what_arrived_and_fails_when_it_is_sent_again_on_request_alarms_nobody() {
        receiver.answers(200, Map.of());
        RemovalRequest request = sent();
        postman.sendDue(now);
        receiver.answers(500, Map.of());
        Delivery arrived = webhook(request, Outbox.CREATED);
        now = now.plus(Duration.ofDays(1));
        sending.again(request.platformId(), arrived.id(), Walk.STAFF, now);
        postman.sendDue(now);
        assertThat(receiver.heard()).hasSize(2);
        assertThat(webhook(request, Outbox.CREATED).status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(letters()).isZero();
        assertThat(outgoing.of(request, FAILING)).isEmpty();
    }

    @Test
    void rule12_a_withdrawal_that_no_webhook_carries_goes_by_letter() throws Exception {
        receiver.answers(200, Map.of());
        RemovalRequest request = sent();
        postman.sendDue(now);
        receiver.answers(500, Map.of());
        removals.withdraw(request.id(), Walk.STAFF, now);
        postman.sendDue(now.plusSeconds(1));
        now = now.plus(FallBacks.LATEST).plusSeconds(60);
        postman.sendDue(now);
        postman.sendDue(now.plusSeconds(2));
        assertThat(letters()).isEqualTo(1);
        assertThat(TestMail.received())
                .anyMatch(letter -> content(letter).contains(request.id().toString()));
    }

    @Test
    void rule12_a_410_sends_a_letter_at_once_and_later_requests_too_and_whoever_keeps_platforms_is_told() {
        UUID admin = outgoing.staff("admin", "keeper@desk.example", "ADMIN");
        receiver.answers(410, Map.of());
        RemovalRequest first = sent();
        outgoing.alert(first, Rung.WARNING);
        postman.sendDue(now);
        postman.sendDue(now.plusSeconds(2));
        assertThat(letters()).isEqualTo(1);
        assertThat(lettersAboutTheSwitch(admin)).isEqualTo(1);
        assertThat(troubles.at(now))
                .filteredOn(trouble -> trouble.kind() == TroubleKind.WEBHOOK_OFF)
                .flatExtracting(org.redress.delivery.trouble.Trouble::whom)
                .contains("Platform " + slug);

        sent();
        postman.sendDue(now);
        assertThat(letters()).as("of the request after it, too").isEqualTo(2);
        assertThat(receiver.heard()).hasSize(1);
        outgoing.endpoint(slug, receiver.url());
        assertThat(troubles.at(now))
                .as("until it has another endpoint")
                .noneMatch(trouble -> trouble.kind() == TroubleKind.WEBHOOK_OFF);
    }

    private RemovalRequest sent() {
        RemovalRequest request = walk.sent("https://" + slug + ".example/" + UUID.randomUUID());
        now = walk.now();
        return request;
    }

    private Delivery webhook(RemovalRequest request, String topic) {
        return outgoing.of(request, topic).stream()
                .filter(delivery -> delivery.kind() == DeliveryKind.WEBHOOK)
                .findFirst()
                .orElseThrow();
    }

    private long letters() {
        return count(
                "kind = 'LETTER_TO_PLATFORM' and platform_id = (select id from platform where slug = '" + slug + "')");
    }

    private long lettersAboutTheSwitch(UUID staff) {
        return count("topic = 'webhook.switched_off' and recipient = '" + staff + "'");
    }

    /** Queued or sent: the postman takes a letter up in the round after it was written. */
    private long count(String which) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Long) entities.createNativeQuery("select count(*) from delivery where " + which, Long.class)
                                .getSingleResult());
    }

    private static String content(jakarta.mail.internet.MimeMessage letter) {
        return com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(letter);
    }
}
