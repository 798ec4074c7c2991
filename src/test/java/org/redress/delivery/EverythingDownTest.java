package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseFiles;
import org.redress.delivery.trouble.Trouble;
import org.redress.delivery.trouble.TroubleKind;
import org.redress.delivery.trouble.Troubles;
import org.redress.desk.Banners;
import org.redress.policy.Rung;
import org.redress.removal.RemovalRequest;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What happens to everybody else while a mail server is dead, a platform hangs and a colleague has mail off. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class EverythingDownTest {
    private static final String FIRST = "first@desk.example";
    private static final String SECOND = "second@desk.example";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Banners banners;

    @Inject
    Troubles troubles;

    @Inject
    EntityManager entities;

    @Inject
    CaseFiles cases;

    private Receiver hanging;
    private Receiver well;

    @BeforeEach
    void listen() throws IOException {
        TestMail.empty();
        outgoing.clear();
        hanging = new Receiver();
        well = new Receiver();
        hanging.answers(Receiver.HANG, Map.of());
        outgoing.endpoint("vimeo", hanging.url());
        outgoing.endpoint("reddit", well.url());
    }

    @AfterEach
    void close() {
        hanging.close();
        well.close();
        TestMail.empty();
        outgoing.clear();
    }

    @Test
    void rule12_what_was_due_while_everything_was_down_arrives_once_the_oldest_first_in_one_letter_a_person()
            throws MessagingException, IOException {
        outgoing.staff("first", FIRST, "CASEWORKER");
        outgoing.staff("second", SECOND, "CASEWORKER");
        UUID off = outgoing.staff("Someone with mail off", "off@desk.example", "CASEWORKER");
        sql("update staff_member set mail_on = false where id = '" + off + "'");
        TestMail.wire().cut();
        List<RemovalRequest> late = List.of(missed(30, 1), missed(10, 2), missed(20, 3));
        Instant start = walk.now();
        postman.sendDue(start);
        postman.sendDue(start.plus(Duration.ofMinutes(10)));

        assertThat(well.heard()).as("another platform's webhooks go on").isNotEmpty();
        assertThat(banners.at(start))
                .anyMatch(banner -> banner.startsWith("The mail server does not answer."))
                .anyMatch(banner -> banner.startsWith("The webhook of Vimeo does not answer"))
                .anyMatch(banner -> banner.startsWith("An alert is open, and "));
        assertThat(troubles.at(start))
                .filteredOn(trouble -> trouble.kind() == TroubleKind.MAIL_OFF)
                .flatExtracting(Trouble::whom)
                .contains("Someone with mail off");

        TestMail.wire().mend();
        hanging.answers(200, Map.of());
        int tries = hanging.heard().size();
        postman.sendDue(start.plus(Duration.ofMinutes(30)));
        postman.sendDue(start.plus(Duration.ofMinutes(60)));

        List<Receiver.Heard> arrived =
                hanging.heard().subList(tries, hanging.heard().size());
        assertThat(arrived)
                .as("each webhook once")
                .extracting(heard -> heard.header("webhook-id"))
                .doesNotHaveDuplicates();
        assertThat(List.of(late.get(0), late.get(2)))
                .allMatch(request -> arrived.stream()
                        .anyMatch(heard -> heard.body().contains(request.id().toString())));
        assertThat(late)
                .flatMap(request -> outgoing.of(request, Outbox.CREATED))
                .extracting(Delivery::status)
                .hasSize(3)
                .containsOnly(DeliveryStatus.SENT);

        List<MimeMessage> toStaff = Arrays.stream(TestMail.received())
                .filter(letter -> to(letter).endsWith("@desk.example"))
                .toList();
        assertThat(toStaff).extracting(EverythingDownTest::to).containsExactlyInAnyOrder(FIRST, SECOND);
        for (MimeMessage letter : toStaff) {
            assertThat(letter.getSubject()).startsWith("3 things wait for you, the oldest: Missed: case");
            assertThat(letter.getContent().toString().lines().filter(line -> line.startsWith("- Missed: case ")))
                    .extracting(line -> line.substring("- Missed: case ".length(), line.indexOf(',')))
                    .containsExactly(reference(late.get(0)), reference(late.get(2)), reference(late.get(1)));
        }
        assertThat(late)
                .flatMap(request -> outgoing.of(request, "alert.missed"))
                .extracting(Delivery::status)
                .hasSize(6)
                .containsOnly(DeliveryStatus.SENT);
        assertThat(banners.at(start)).noneMatch(banner -> banner.contains("does not answer"));
    }

    @Test
    void rule12_what_somebody_took_on_meanwhile_is_not_in_the_letter() throws MessagingException, IOException {
        outgoing.staff("first", FIRST, "CASEWORKER");
        TestMail.wire().cut();
        hanging.answers(200, Map.of());
        missed(30, 1);
        RemovalRequest handled = walk.sent("https://vimeo.com/handled");
        UUID alert = outgoing.alert(handled, Rung.MISSED);
        missed(20, 3);
        Instant start = walk.now();
        postman.sendDue(start);
        outgoing.acknowledged(alert);
        TestMail.wire().mend();
        postman.sendDue(start.plus(Duration.ofMinutes(30)));
        postman.sendDue(start.plus(Duration.ofMinutes(60)));

        assertThat(TestMail.received()).hasSize(1);
        assertThat(TestMail.received()[0].getContent().toString()).doesNotContain(reference(handled));
        assertThat(outgoing.only(handled, "alert.missed").status()).isEqualTo(DeliveryStatus.DROPPED);
    }

    /** A miss of a platform that hangs and of one that does not, in turn. */
    private RemovalRequest missed(int hoursLate, int number) {
        RemovalRequest request = walk.sent(
                number == 2 ? "https://www.reddit.com/r/x/comments/" + number : "https://vimeo.com/" + number);
        sql("update deadline set due_at = now() - interval '" + hoursLate + " hours' where obligation_id = '"
                + request.id() + "'");
        outgoing.alert(request, Rung.MISSED);
        return request;
    }

    private String reference(RemovalRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> cases.get(request.caseId()).reference().text());
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
