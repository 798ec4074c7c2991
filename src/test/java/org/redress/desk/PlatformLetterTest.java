package org.redress.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.delivery.Postman;
import org.redress.policy.ClockStart;
import org.redress.removal.Deadlines;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A caseworker writes to a platform again, and ends the link of a letter that fell into wrong hands. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class PlatformLetterTest {
    private static final Pattern LINK = Pattern.compile("(/answer/[\\w-]{54})");

    @TestHTTPResource
    String address;

    @Inject
    Walk walk;

    @Inject
    Postman postman;

    @Inject
    RemovalRequests requests;

    @Inject
    Deadlines deadlines;

    @Test
    void a_letter_sent_again_has_a_new_link_and_a_second_press_sends_none_more() {
        RemovalRequest request = walk.sent("https://www.dropbox.com/s/again-" + UUID.randomUUID());
        String first = sent().get(0);
        Visitor visitor = visitor().open("/desk/removal-requests/" + request.id() + "/letter");
        assertThat(visitor.page()).contains("abuse@dropbox.com", "without an account, since");
        visitor.submit("/letter", Map.of());
        assertThat(visitor.page()).contains("The letter is on its way");
        visitor.submit("/letter", Map.of());
        List<String> links = sent();
        assertThat(links).hasSize(1).doesNotContain(first);
        assertThat(given().get(first).statusCode()).isEqualTo(404);
        assertThat(given().get(links.get(0)).statusCode()).isEqualTo(200);

        visitor.submit("/link-end", Map.of());
        assertThat(visitor.page()).contains("The link opens nothing any more", "No link works now");
        assertThat(given().get(links.get(0)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_platform_without_a_mail_address_is_not_written_to() {
        RemovalRequest request = walk.sent("https://vimeo.com/letter");
        assertThat(visitor()
                        .open("/desk/removal-requests/" + request.id() + "/letter")
                        .page())
                .contains("has no mail address for Vimeo", "No letter was written")
                .doesNotContain("Send the letter");
    }

    @Test
    void a_letter_that_came_back_was_no_receipt_and_the_next_way_is_offered() {
        RemovalRequest request = walk.sent("https://www.dropbox.com/s/again-" + UUID.randomUUID());
        sent();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(started(request)).hasSizeGreaterThan(1);
        Visitor visitor = visitor().open("/desk/removal-requests/" + request.id() + "/letter");
        Visitor twice = visitor().open("/desk/removal-requests/" + request.id() + "/letter");
        visitor.submit("/bounce", Map.of("reason", "UNKNOWN_ADDRESS"));
        twice.submit("/bounce", Map.of("reason", "OTHER"));
        assertThat(visitor.page())
                .contains("Recorded: it came back", "unknown address", "/forms/dropbox", "another way");
        assertThat(twice.status()).isEqualTo(200);
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.SENT);
        assertThat(started(request)).containsExactly(ClockStart.OUR_SENDING);

        visitor.submit("/letter", Map.of());
        sent();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(started(request)).hasSizeGreaterThan(1);
    }

    @Test
    void rule7_when_one_of_two_letters_comes_back_the_other_s_acceptance_is_the_receipt() {
        RemovalRequest request = walk.sent("https://www.dropbox.com/s/again-" + UUID.randomUUID());
        sent();
        Visitor visitor = visitor().open("/desk/removal-requests/" + request.id() + "/letter");
        visitor.submit("/letter", Map.of());
        sent();
        visitor.open("/desk/removal-requests/" + request.id() + "/letter")
                .submit("/bounce", Map.of("reason", "REFUSED"));
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(QuarkusTransaction.requiringNew().call(() -> requests.receipts(request.id())))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.how()).isEqualTo(ReceiptHow.MAIL_ACCEPTED));
        assertThat(started(request)).hasSizeGreaterThan(1);
    }

    /** What starts the clocks that have started. */
    private List<ClockStart> started(RemovalRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.of(request.id()).stream()
                        .filter(clock -> clock.startedAt().isPresent())
                        .map(clock -> clock.ruleVersion().clockStart())
                        .toList());
    }

    /** The links of the letters that leave now. */
    private List<String> sent() {
        TestMail.empty();
        postman.sendDue(walk.now());
        return Arrays.stream(TestMail.received())
                .map(letter -> GreenMailUtil.getWholeMessage(letter).replace("=\r\n", ""))
                .filter(letter -> letter.contains("again-"))
                .flatMap(letter -> LINK.matcher(letter).results().map(found -> found.group(1)))
                .distinct()
                .toList();
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
