package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.policy.Rung;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Letters through a real mail server, to staff and to a platform that only has a mail address. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class LettersTest {
    private static final String ADDRESS = "https://www.dropbox.com/s/secret-of-the-person";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Deliveries deliveries;

    @Inject
    RemovalRequests requests;

    @Inject
    Decisions decisions;

    @BeforeEach
    void listen() {
        TestMail.empty();
        outgoing.clear();
    }

    @AfterEach
    void close() {
        outgoing.clear();
    }

    @Test
    void rule12_one_bad_recipient_among_three_silences_nobody_else() throws MessagingException {
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        outgoing.staff("Bad", "b@desk.example\r\nBcc:x@evil.example", "CASEWORKER");
        outgoing.staff("second caseworker", "caseworker2@desk.example", "CASEWORKER");
        RemovalRequest request = walk.sent("https://vimeo.com/1");
        outgoing.alert(request, Rung.MISSED);
        postman.sendDue(walk.now());

        assertThat(recipients()).containsExactlyInAnyOrder("caseworker@desk.example", "caseworker2@desk.example");
        assertThat(outgoing.of(request, "alert.missed"))
                .extracting(Delivery::status)
                .containsExactlyInAnyOrder(DeliveryStatus.SENT, DeliveryStatus.SENT, DeliveryStatus.FAILED);
    }

    @Test
    void rule13_a_letter_names_the_case_the_platform_and_the_hours_and_nothing_intimate() throws MessagingException {
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        RemovalRequest request = walk.sent("https://vimeo.com/very-private");
        outgoing.alert(request, Rung.MISSED);
        postman.sendDue(walk.now());
        MimeMessage letter = TestMail.received()[0];
        assertThat(letter.getSubject()).matches("Missed: case [0-9A-Z-]+, Vimeo, 1 min late");
        assertThat(GreenMailUtil.getWholeMessage(letter)).doesNotContain("very-private", "intimate", "image");
    }

    @Test
    void rule13_each_rung_goes_to_those_who_must_act() throws MessagingException {
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        outgoing.staff("supervisor", "supervisor@desk.example", "SUPERVISOR");
        outgoing.staff("admin", "admin@desk.example", "ADMIN");
        RemovalRequest request = walk.sent("https://vimeo.com/1");
        outgoing.alert(request, Rung.SUPERVISORS);
        postman.sendDue(walk.now());
        assertThat(recipients()).containsExactly("supervisor@desk.example");
        outgoing.alert(request, Rung.SECOND_CHANNEL);
        postman.sendDue(walk.now());
        assertThat(recipients())
                .containsExactlyInAnyOrder("supervisor@desk.example", "supervisor@desk.example", "admin@desk.example");
    }

    @Test
    void rule12_an_alert_that_somebody_acknowledged_meanwhile_is_dropped() {
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        RemovalRequest request = walk.sent("https://vimeo.com/1");
        outgoing.acknowledged(outgoing.alert(request, Rung.MISSED));
        postman.sendDue(walk.now());
        assertThat(TestMail.received()).isEmpty();
        Delivery dropped = outgoing.only(request, "alert.missed");
        assertThat(dropped.status()).isEqualTo(DeliveryStatus.DROPPED);
        assertThat(dropped.because()).contains("somebody acknowledged it");
    }

    @Test
    void rule12_a_dead_mail_server_delays_a_letter_and_loses_none() throws MessagingException {
        outgoing.staff("caseworker", "caseworker@desk.example", "CASEWORKER");
        RemovalRequest request = walk.sent("https://vimeo.com/1");
        outgoing.alert(request, Rung.MISSED);
        TestMail.wire().cut();
        Instant now = walk.now();
        postman.sendDue(now);
        Delivery waiting = outgoing.only(request, "alert.missed");
        assertThat(waiting.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(waiting.because().orElseThrow()).doesNotContain("caseworker@");

        TestMail.wire().mend();
        postman.sendDue(waiting.attemptAt().orElseThrow());
        assertThat(outgoing.only(request, "alert.missed").status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(TestMail.received()[0].getMessageID()).contains(waiting.id().toString());
    }

    @Test
    void rule7_a_letter_that_the_platforms_mail_server_takes_is_a_receipt() throws MessagingException {
        RemovalRequest request = walk.sent(ADDRESS);
        assertThat(outgoing.everythingStored(request)).doesNotContain("secret-of-the-person");
        postman.sendDue(walk.now());

        MimeMessage letter = TestMail.received()[0];
        assertThat(recipients()).containsExactly("abuse@dropbox.com");
        assertThat(GreenMailUtil.getWholeMessage(letter))
                .contains(request.id().toString(), "application/json", "xarf.json")
                .contains("secret-of-the-person");
        assertThat(outgoing.only(request, "removal_request.created").body()).contains("To Dropbox", "in good faith");
        assertThat(requests.get(request.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(requests.receipts(request.id()))
                .extracting(receipt -> receipt.how())
                .containsExactly(ReceiptHow.MAIL_ACCEPTED);
        assertThat(outgoing.everythingStored(request)).doesNotContain("secret-of-the-person");
    }

    @Test
    void rule12_a_letter_waits_while_the_person_holds_everything() {
        RemovalRequest request = walk.sent(ADDRESS);
        decisions.hold(request.caseId(), Walk.STAFF, walk.now());
        postman.sendDue(walk.now());
        assertThat(TestMail.received()).isEmpty();
        Delivery held = outgoing.only(request, "removal_request.created");
        assertThat(held.because()).contains("the person asked to hold everything");

        decisions.release(request.caseId(), Walk.STAFF, walk.now());
        postman.sendDue(held.attemptAt().orElseThrow());
        assertThat(outgoing.only(request, "removal_request.created").status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void rule7_a_letter_about_what_they_said_no_to_waits_though_its_platform_may_be_asked_about_the_rest() {
        RemovalRequest request = walk.sent(ADDRESS);
        Actor person = Actor.person(request.caseId());
        decisions.decline(request.caseId(), request.platformId(), person, walk.now());
        decisions.hold(request.caseId(), request.platformId(), false, person, walk.now());
        postman.sendDue(walk.now());
        assertThat(TestMail.received()).isEmpty();
        Delivery waiting = outgoing.only(request, "removal_request.created");
        assertThat(waiting.status()).isEqualTo(DeliveryStatus.FAILED);

        decisions.consent(request.caseId(), request.platformId(), person, walk.now());
        postman.sendDue(waiting.attemptAt().orElseThrow());
        assertThat(outgoing.only(request, "removal_request.created").status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void security_1_3_11_a_subject_can_not_become_another_header() {
        Letter letter = new Letter("a@b.example", "Late\r\nBcc: x@evil.example", "text", null, "");
        assertThat(letter.subject()).isEqualTo("Late Bcc: x@evil.example");
        List<String> bad = List.of(
                "a@b\r\nBcc:x",
                "a@b.example\nBcc:x@y.example",
                "a@b.example,c@d.example",
                "A <a@b.example>",
                "a b@c.example",
                "");
        assertThat(bad).noneMatch(to -> new Letter(to, "s", "t", null, "").isAddressedToOne());
        assertThat(letter.isAddressedToOne()).isTrue();
    }

    private List<String> recipients() throws MessagingException {
        List<String> to = new java.util.ArrayList<>();
        for (MimeMessage message : TestMail.received()) {
            Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .map(Object::toString)
                    .forEach(to::add);
        }
        return to;
    }
}
