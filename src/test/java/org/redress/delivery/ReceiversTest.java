package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.redress.delivery.Misbehaving.Manner.CLOSES_EARLY;
import static org.redress.delivery.Misbehaving.Manner.DRIPS_ITS_BODY;
import static org.redress.delivery.Misbehaving.Manner.DRIPS_ITS_HEAD;
import static org.redress.delivery.Misbehaving.Manner.SAYS_MORE_THAN_ASKED;
import static org.redress.delivery.Misbehaving.Manner.SAYS_NOTHING;
import static org.redress.delivery.Misbehaving.Manner.SENDS_AN_ENDLESS_BODY;
import static org.redress.delivery.Misbehaving.Manner.SENDS_A_COMPRESSED_BOMB;
import static org.redress.delivery.Misbehaving.Manner.SENDS_ENDLESS_HEADERS;
import static org.redress.delivery.Misbehaving.Manner.SENDS_NO_HTTP;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.platform.WebhookEndpoints;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Whatever a receiver does, it gets one signed request a try, and what the contract says of its answer happens. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class ReceiversTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Receiver ELSEWHERE = Receiver.answering(200, Map.of());

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Deliveries deliveries;

    @Inject
    WebhookEndpoints endpoints;

    @BeforeEach
    @AfterEach
    void clear() {
        outgoing.clear();
    }

    /**
     * A receiver and what it must get.
     *
     * @param peer made at the time of the attempt
     * @param code of the recorded attempt
     * @param pause until the second attempt, without jitter
     */
    record Kind(
            String says,
            Function<Instant, Peer> peer,
            Outcome outcome,
            @Nullable Integer code,
            DeliveryStatus status,
            Duration pause) {
        @Override
        public String toString() {
            return says;
        }
    }

    static Stream<Kind> receivers() {
        return Stream.of(
                taken("200", now -> Receiver.answering(200, Map.of()), 200),
                taken("204", now -> Receiver.answering(204, Map.of()), 204),
                refused("301", 301, Map.of("Location", ELSEWHERE.url()), FIVE_SECONDS),
                refused("302 to a private address", 302, Map.of("Location", ELSEWHERE.url()), FIVE_SECONDS),
                refused("307 elsewhere", 307, Map.of("Location", ELSEWHERE.url()), FIVE_SECONDS),
                refused("429, come back in 600 seconds", 429, Map.of("Retry-After", "600"), TEN_MINUTES),
                refused("503, come back in 600 seconds", 503, Map.of("Retry-After", "600"), TEN_MINUTES),
                refused("503, never", 503, Map.of("Retry-After", "999999999"), Duration.ofHours(24)),
                refused("503, soon", 503, Map.of("Retry-After", "soon"), Duration.ofMinutes(1)),
                refused("429 without a word", 429, Map.of(), Duration.ofMinutes(1)),
                refused("500, come back in 600 seconds", 500, Map.of("Retry-After", "600"), FIVE_SECONDS),
                refused("500", 500, Map.of(), FIVE_SECONDS),
                refused("400", 400, Map.of(), FIVE_SECONDS),
                new Kind(
                        "503 with a date",
                        ReceiversTest::dated,
                        Outcome.REFUSED,
                        503,
                        DeliveryStatus.FAILED,
                        TEN_MINUTES),
                new Kind(
                        "410",
                        now -> Receiver.answering(410, Map.of()),
                        Outcome.REFUSED,
                        410,
                        DeliveryStatus.GIVEN_UP,
                        NONE),
                silent(SAYS_NOTHING),
                silent(CLOSES_EARLY),
                silent(DRIPS_ITS_HEAD),
                silent(SENDS_ENDLESS_HEADERS),
                silent(SENDS_NO_HTTP),
                taken("200 with a body", now -> new Misbehaving(SAYS_MORE_THAN_ASKED), 200),
                taken("an endless body", now -> new Misbehaving(SENDS_AN_ENDLESS_BODY), 200),
                taken("a compressed bomb", now -> new Misbehaving(SENDS_A_COMPRESSED_BOMB), 200),
                taken("a dripping body", now -> new Misbehaving(DRIPS_ITS_BODY), 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("receivers")
    void rule12_a_receiver_gets_one_signed_request_and_its_answer_means_what_the_contract_says(Kind kind) {
        try (Peer peer = kind.peer().apply(walk.now())) {
            String secret = outgoing.endpoint("vimeo", peer.url());
            RemovalRequest request = walk.sent("https://vimeo.com/receivers");
            Instant now = walk.now();
            long started = System.nanoTime();
            postman.sendDue(now);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));

            assertThat(peer.heard()).hasSize(1).allSatisfy(heard -> isSigned(heard, secret, now));
            assertThat(ELSEWHERE.heard()).as("redirects are not followed").isEmpty();
            Delivery delivery = outgoing.only(request, Outbox.CREATED);
            assertThat(delivery.status()).isEqualTo(kind.status());
            assertThat(deliveries.attempts(delivery.id())).singleElement().satisfies(attempt -> {
                assertThat(attempt.outcome()).isEqualTo(kind.outcome());
                assertThat(attempt.code()).isEqualTo(kind.code());
                assertThat(attempt.tookMs()).isLessThan(10_000);
            });
            assertThat(delivery.attemptAt().isPresent()).isEqualTo(!kind.pause().isZero());
            delivery.attemptAt()
                    .ifPresent(next -> assertThat(Duration.between(now, next))
                            .isBetween(kind.pause(), kind.pause().plus(jitterAndTime(kind.pause()))));
            assertThat(endpoints.activeOf(request.platformId()).isPresent())
                    .as("only a 410 switches it off")
                    .isEqualTo(!Integer.valueOf(410).equals(kind.code()));
            assertThat(walk.request(request.id()).status())
                    .as("a 2xx is notice and no receipt")
                    .isEqualTo(RemovalStatus.SENT);
        }
    }

    private static void isSigned(Receiver.Heard heard, String secret, Instant now) {
        assertThatCode(() -> new Webhook(secret).verify(heard.body(), heard.headers()))
                .doesNotThrowAnyException();
        assertThat(heard.header("webhook-timestamp")).isEqualTo(Long.toString(now.getEpochSecond()));
        assertThat(heard.header("webhook-id")).startsWith("msg_");
        assertThat(heard.header("content-type")).startsWith("application/json");
        assertThat(heard.header("cookie") + heard.header("authorization")).isEmpty();
    }

    /** A tenth, and what the attempt itself took. */
    private static Duration jitterAndTime(Duration pause) {
        return pause.dividedBy(10).plusSeconds(8);
    }

    private static Kind taken(String says, Function<Instant, Peer> peer, int code) {
        return new Kind(says, peer, Outcome.ACCEPTED, code, DeliveryStatus.SENT, NONE);
    }

    private static Kind refused(String says, int code, Map<String, String> headers, Duration pause) {
        return new Kind(
                says, now -> Receiver.answering(code, headers), Outcome.REFUSED, code, DeliveryStatus.FAILED, pause);
    }

    private static Kind silent(Misbehaving.Manner manner) {
        String says = manner.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return new Kind(says, now -> new Misbehaving(manner), Outcome.NO_ANSWER, null, DeliveryStatus.FAILED, SILENCE);
    }

    private static Peer dated(Instant now) {
        String until = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                now.plus(TEN_MINUTES).plusSeconds(20).atOffset(ZoneOffset.UTC));
        return Receiver.answering(503, Map.of("Retry-After", until));
    }
}
