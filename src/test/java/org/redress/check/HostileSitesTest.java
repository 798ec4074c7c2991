package org.redress.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.check.course.Verdict;
import org.redress.check.sight.Finding;
import org.redress.outside.NotFetched;
import org.redress.outside.Stranger;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestPostgres;

/** Whatever a site does when we look, a proof is kept, nothing moves, and a person is asked. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class HostileSitesTest extends Lookout {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    /** What a site does, and what is kept of it. */
    enum Site {
        CLOSES_EARLY((heard, out) -> {}, Finding.NO_ANSWER, NotFetched.Why.NO_ANSWER),
        SPEAKS_NO_HTTP((heard, out) -> out.say("220 mail.example\r\n"), Finding.NO_ANSWER, NotFetched.Why.NO_ANSWER),
        SENDS_ENDLESS_HEADERS(
                (heard, out) -> {
                    out.say(OK);
                    out.forEver("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
                },
                Finding.NO_ANSWER,
                NotFetched.Why.NO_ANSWER),
        SENDS_NO_GZIP(
                (heard, out) -> out.say(OK + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone"),
                Finding.NO_ANSWER,
                NotFetched.Why.NOT_READABLE),
        LEADS_INSIDE((heard, out) -> out.redirect(302, "http://127.0.0.1/"), Finding.LED_AWAY, null),
        LEADS_TO_A_FILE((heard, out) -> out.redirect(302, "file:///etc/passwd"), Finding.LED_AWAY, null),
        LEADS_TO_CREDENTIALS((heard, out) -> out.redirect(302, "https://a@vimeo.com/x"), Finding.LED_AWAY, null),
        LEADS_TO_A_PORT((heard, out) -> out.redirect(302, "https://vimeo.com:22/x"), Finding.LED_AWAY, null),
        LEADS_OUT_OF_TLS((heard, out) -> out.redirect(302, "http://vimeo.com/x"), Finding.LED_AWAY, null),
        SENDS_AN_ENDLESS_BODY(
                (heard, out) -> {
                    out.say(OK + "\r\n");
                    out.forEver("x".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
                },
                Finding.PAGE,
                null);

        private final Stranger.Manner manner;
        private final Finding finding;
        private final String trouble;

        Site(Stranger.Manner manner, Finding finding, NotFetched.Why why) {
            this.manner = manner;
            this.finding = finding;
            this.trouble = why == null ? "" : why.name();
        }
    }

    @ParameterizedTest
    @EnumSource
    void security_gone_a_hostile_site_moves_nothing_and_leaves_a_proof(Site site) {
        elsewhere.does("/hostile", site.manner);
        RemovalRequest request = claimed("https://vimeo.com/hostile");
        look();
        assertThat(elsewhere.asked()).as("it is asked once").containsExactly("GET /hostile");
        Look look = looks.last(request.id()).orElseThrow();
        assertThat(look.finding()).isEqualTo(site.finding);
        assertThat(look.trouble().orElse("")).isEqualTo(site.trouble);
        assertThat(look.verdict()).isIn(Verdict.UNKNOWN, Verdict.LOADS);
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
        assertThat(watches.of(request.id()).orElseThrow().needsPerson()).isTrue();
    }
}
