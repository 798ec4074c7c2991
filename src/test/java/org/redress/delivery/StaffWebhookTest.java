package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.alert.handover.Handing;
import org.redress.alert.handover.Handovers;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.delivery.hooks.AlertWebhooks;
import org.redress.delivery.hooks.HookTests;
import org.redress.desk.Banners;
import org.redress.policy.Rung;
import org.redress.removal.RemovalRequest;
import org.redress.staff.StaffMembers;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A member's own webhook: what it gets, and that one which does not work silences nobody. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class StaffWebhookTest {
    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    AlertWebhooks hooks;

    @Inject
    HookTests tests;

    @Inject
    StaffMembers members;

    @Inject
    Cases cases;

    @Inject
    Handovers handovers;

    @Inject
    Banners banners;

    private Receiver receiver;
    private UUID owner;
    private UUID other;

    @BeforeEach
    void a_member_without_letters_and_one_with_them() throws IOException {
        outgoing.clear();
        TestMail.empty();
        receiver = new Receiver();
        owner = outgoing.staff("hooked", null, "CASEWORKER");
        other = outgoing.staff("other", "other@desk.example", "CASEWORKER");
    }

    @AfterEach
    void close() {
        hooks.remove(owner, walk.now());
        receiver.close();
        outgoing.clear();
        TestMail.empty();
    }

    @Test
    void it_gets_the_reference_the_platform_and_the_due_time_signed_and_nobody_else_is_called() throws Exception {
        String secret = hooks.set(owner, receiver.url(), walk.now());
        RemovalRequest request = missed(1);
        postman.sendDue(walk.now());
        assertThat(receiver.heard()).hasSize(1);
        Receiver.Heard heard = receiver.heard().get(0);
        assertThat(heard.body())
                .contains("\"type\": \"alert.missed\"", "\"platform\": \"Vimeo\"", "\"due_at\"")
                .doesNotContain("vimeo.com");
        assertThat(new Webhook(secret)
                        .sign(
                                heard.header("webhook-id"),
                                Long.parseLong(heard.header("webhook-timestamp")),
                                heard.body()))
                .isEqualTo(heard.header("webhook-signature"));
        assertThat(TestMail.received()).isEmpty();
        assertThat(outgoing.only(request, "alert.missed").status()).isEqualTo(DeliveryStatus.SENT);
        UUID alert = outgoing.only(request, "alert.missed").alertId().orElseThrow();
        handovers.handOver(alert, new Handing(owner, null, "yours"), Actor.staff(other), walk.now());
        postman.sendDue(walk.now());
        assertThat(receiver.heard().get(1).body())
                .as("what is handed to them, too")
                .contains("\"type\": \"alert.handed_over\"", "\"platform\": \"Vimeo\"");
    }

    @Test
    void security_7_4_2_what_waits_for_who_left_is_dropped_and_others_are_called_from_then_on() {
        hooks.set(owner, receiver.url(), walk.now());
        RemovalRequest before = missed(1);
        members.leave(owner, Walk.STAFF, walk.now());
        postman.sendDue(walk.now());
        assertThat(receiver.heard()).isEmpty();
        assertThat(outgoing.only(before, "alert.missed").status()).isEqualTo(DeliveryStatus.DROPPED);
        missed(2);
        postman.sendDue(walk.now());
        assertThat(received()).containsOnly("other@desk.example");
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void rule12_one_that_fails_calls_the_others_at_once_and_the_desk_says_so_until_it_works_again() {
        hooks.set(owner, receiver.url(), walk.now());
        receiver.answers(500, Map.of());
        RemovalRequest first = missed(1);
        RemovalRequest second = missed(2);
        postman.sendDue(walk.now());
        await(() -> sent(2));
        assertThat(received()).isNotEmpty().containsOnly("other@desk.example");
        assertThat(banners.at(walk.now())).anyMatch(banner -> banner.startsWith("The alert webhook of hooked"));
        TestMail.empty();
        missed(3);
        await(() -> sent(3));
        assertThat(received()).as("it does not count while it fails").containsExactly("other@desk.example");
        tested("FAILED");
        receiver.answers(200, Map.of());
        tested("SENT");
        TestMail.empty();
        RemovalRequest again = missed(4);
        await(() -> left(again, DeliveryStatus.SENT));
        assertThat(received()).as("it counts again").isEmpty();
        assertThat(receiver.heard())
                .as("what waited for its next try in hours came first, and once")
                .extracting(Receiver.Heard::body)
                .filteredOn(body -> body.contains("alert.missed"))
                .endsWith(bodies(first, second, again));
    }

    @Test
    void rule12_one_that_hangs_holds_up_nobody_and_silences_nobody() {
        hooks.set(owner, receiver.url(), walk.now());
        receiver.answers(Receiver.HANG, Map.of());
        missed(1);
        long started = System.nanoTime();
        postman.sendDue(walk.now());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        await(() -> sent(1));
        assertThat(received()).containsExactly("other@desk.example");
    }

    @Test
    void one_that_is_taken_away_is_no_trouble_any_more() {
        hooks.set(owner, receiver.url(), walk.now());
        receiver.answers(500, Map.of());
        RemovalRequest request = missed(1);
        postman.sendDue(walk.now());
        await(() -> sent(1));
        hooks.remove(owner, walk.now());
        await(() -> left(request, DeliveryStatus.DROPPED));
        assertThat(banners.at(walk.now())).noneMatch(banner -> banner.startsWith("The alert webhook of hooked"));
    }

    @Test
    void an_address_that_is_none_is_refused_and_keeps_nothing() {
        for (String wrong :
                List.of("", "ftp://hooks.example/x", "not an address", "https://user:word@hooks.example/")) {
            assertThatThrownBy(() -> hooks.set(owner, wrong, walk.now())).isInstanceOf(NotAcceptable.class);
        }
        assertThat(hooks.targetOf(owner)).isEmpty();
    }

    private boolean left(RemovalRequest request, DeliveryStatus how) {
        postman.sendDue(walk.now());
        return outgoing.of(request, "alert.missed").stream().anyMatch(each -> each.status() == how);
    }

    /** A further test does not wait for the next try of one that failed. */
    private void tested(String status) {
        tests.test(owner, walk.now());
        await(() -> {
            postman.sendDue(walk.now());
            return tests.last(owner)
                    .filter(last ->
                            last.topic().equals("alert.test") && last.status().equals(status))
                    .isPresent();
        });
    }

    private String[] bodies(RemovalRequest... requests) {
        return Arrays.stream(requests)
                .map(request -> outgoing.of(request, "alert.missed").stream()
                        .filter(each -> each.kind() == DeliveryKind.WEBHOOK_TO_STAFF)
                        .findFirst()
                        .orElseThrow()
                        .body())
                .toArray(String[]::new);
    }

    private RemovalRequest missed(int number) {
        RemovalRequest request = walk.sent("https://vimeo.com/hook/" + number);
        QuarkusTransaction.requiringNew().run(() -> cases.assign(request.caseId(), owner, Walk.STAFF, walk.now()));
        outgoing.alert(request, Rung.MISSED);
        return request;
    }

    /** A round may still be under way on another thread, so it is asked until it is so. */
    private boolean sent(int letters) {
        postman.sendDue(walk.now());
        return outgoing.leftTo(other, letters);
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static List<String> received() {
        return Arrays.stream(TestMail.received()).map(StaffWebhookTest::to).toList();
    }

    private static String to(jakarta.mail.internet.MimeMessage letter) {
        try {
            return letter.getRecipients(jakarta.mail.Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
