package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.outside.Names;
import org.redress.outside.PublicResolver;
import org.redress.removal.RemovalRequest;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** No webhook reaches a network that is not the public Internet, whatever its name says and when it says so. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class WayInsideTest {
    private static final String NOT_PUBLIC = "the name leads to an address that is not public";
    /** Was given back to IANA in 2006 and routes nowhere, yet no registry calls it special. */
    private static final String NOBODY = "3ffe::1";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Leases leases;

    @Inject
    EndpointBook book;

    @Inject
    MailReceipts receipts;

    @Inject
    FallBacks fallBacks;

    @Inject
    Deliveries deliveries;

    private RemovalRequest request;
    private Instant now;

    @BeforeEach
    void a_platform_with_an_endpoint_behind_a_name() {
        outgoing.clear();
        outgoing.endpoint("vimeo", "https://hooks.vimeo.example/in");
        request = walk.sent("https://vimeo.com/inside");
        now = walk.now();
    }

    @AfterEach
    void clear() {
        outgoing.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "240.0.0.1",
                "::127.0.0.1",
                "64:ff9b:1::1",
                "2001::1",
                "2001:db8::1",
                "100::1",
                "::1",
                "fd00::1",
                "fe80::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1"
            })
    void security_1_3_6_a_name_that_leads_inside_is_not_connected_to(String inside) throws UnknownHostException {
        sendWith(new Names(new InetAddress[] {InetAddress.getByName(inside)}));
        attemptsEndAs(NOT_PUBLIC);
    }

    @Test
    void security_1_3_6_nor_is_an_ipv4_address_in_the_clothes_of_ipv6() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        sendWith(new Names(new InetAddress[] {Inet6Address.getByAddress("hooks.vimeo.example", mapped, 0)}));
        attemptsEndAs(NOT_PUBLIC);
    }

    @Test
    void security_1_3_6_nor_one_that_leads_outside_and_inside() throws UnknownHostException {
        sendWith(new Names(new InetAddress[] {InetAddress.getByName(NOBODY), InetAddress.getByName("192.168.0.1")}));
        attemptsEndAs(NOT_PUBLIC);
    }

    @Test
    void security_1_3_6_a_flip_flop_name_is_asked_once_a_try_and_judged_at_each() throws UnknownHostException {
        Names names = new Names(
                new InetAddress[] {InetAddress.getByName(NOBODY)},
                new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        sendWith(names);
        assertThat(names.asked()).isEqualTo(1);
        now = outgoing.only(request, Outbox.CREATED).attemptAt().orElseThrow();
        sendWith(names);
        assertThat(names.asked()).isEqualTo(2);
        assertThat(attempts())
                .extracting(DeliveryAttempt::outcome)
                .containsExactly(Outcome.NO_ANSWER, Outcome.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.vimeo.example/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://①②⑦.⓪.⓪.①/",
                "https://hooks.vimeo.example:8443/"
            })
    void security_1_3_6_an_endpoint_that_was_stored_before_the_rules_gets_nothing(String url) {
        outgoing.endpoint("vimeo", url);
        Names names = new Names(new InetAddress[] {InetAddress.getLoopbackAddress()});
        sendWith(names);
        assertThat(names.asked()).isZero();
        attemptsEndAs("not an https address of the public Internet");
    }

    private void sendWith(Names names) {
        WebhookSender sender = new WebhookSender(book, new PublicResolver(names, false), Duration.ofSeconds(1));
        new Postman(leases, List.of(sender), receipts, fallBacks, Duration.ofSeconds(30)).sendDue(now);
    }

    private void attemptsEndAs(String because) {
        assertThat(attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.NOT_ALLOWED);
            assertThat(attempt.detail()).isEqualTo(because);
        });
        assertThat(outgoing.only(request, Outbox.CREATED).status()).isEqualTo(DeliveryStatus.FAILED);
    }

    private List<DeliveryAttempt> attempts() {
        return deliveries.attempts(outgoing.only(request, Outbox.CREATED).id());
    }
}
