package org.redress.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No way leads inside: not by an address, a name, a redirect or a name that changes. The world is 127.0.0.1. */
class WaysInsideTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Stranger inside = new Stranger("127.0.0.2", (heard, out) -> out.page(200, "text/html", "inside"));

    @AfterEach
    void nothing_inside_was_asked() {
        inside.close();
        assertThat(inside.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,x",
                "gopher://a.example/",
                "http:///a",
                "http://user@a.example/",
                "http://user:pw@a.example/",
                "http://a.example:22/",
                "https://a.example:8443/",
                "http://localhost/",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://[::1]/",
                "http://[::127.0.0.1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://93.184.216.34/",
                "http://①②⑦.⓪.⓪.①/"
            })
    void security_1_3_6_an_address_that_is_not_a_name_on_the_web_is_not_asked(String address) {
        Names names = new Names(new InetAddress[] {InetAddress.getLoopbackAddress()});
        Fetcher fetcher = new Fetcher(new PublicResolver(names, false), PATIENCE, "who@asks.example");
        assertThat(whyNot(fetcher, URI.create(address))).isEqualTo(NotFetched.Why.NOT_ALLOWED);
        assertThat(names.asked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fd00::1",
                "fe80::1",
                "ff02::1"
            })
    void security_1_3_6_a_name_that_leads_inside_is_not_connected_to(String address) throws UnknownHostException {
        Names names = new Names(new InetAddress[] {InetAddress.getByName(address)});
        Fetcher fetcher = new Fetcher(new PublicResolver(names, false), PATIENCE, "who@asks.example");
        assertThat(whyNot(fetcher, URI.create("https://a.example/"))).isEqualTo(NotFetched.Why.NOT_PUBLIC);
        assertThat(names.asked()).isOne();
    }

    @ParameterizedTest(name = "a redirect to {0}")
    @CsvSource({
        "http://inside.example:PORT/, NOT_PUBLIC",
        "//inside.example:PORT/, NOT_PUBLIC",
        "http://mixed.example:PORT/, NOT_PUBLIC",
        "http://127.0.0.2:PORT/, BAD_REDIRECT",
        "http://127.2:PORT/, BAD_REDIRECT",
        "http://2130706434:PORT/, BAD_REDIRECT",
        "http://0x7f000002:PORT/, BAD_REDIRECT",
        "http://①②⑦.⓪.⓪.②:PORT/, BAD_REDIRECT",
        "http://[::1]:PORT/, BAD_REDIRECT",
        "http://user@inside.example:PORT/, BAD_REDIRECT",
        "http://world.example@inside.example:PORT/, BAD_REDIRECT",
        "file:///etc/passwd, BAD_REDIRECT",
        "ftp://world.example/, BAD_REDIRECT",
        "javascript:alert(1), BAD_REDIRECT",
        "'http://a b/', BAD_REDIRECT",
        "'', BAD_REDIRECT",
        "/again, TOO_MANY_REDIRECTS",
        "http://nobody.example/, NO_SUCH_NAME"
    })
    void security_1_3_6_a_redirect_is_judged_like_the_first_address(String to, NotFetched.Why why) {
        try (Stranger server =
                new Stranger((heard, out) -> out.redirect(302, to.replace("PORT", "" + inside.port())))) {
            Fetcher fetcher = World.of(
                    PATIENCE,
                    Map.of(
                            "inside.example", new String[] {"127.0.0.2"},
                            "mixed.example", new String[] {"127.0.0.1,127.0.0.2"}));
            assertThat(whyNot(fetcher, World.at(server, "/p"))).isEqualTo(why);
            assertThat(server.heard()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void security_1_3_6_a_redirect_never_leaves_tls() {
        assertThat(Target.keepsTls(URI.create("https://a.example/"), URI.create("http://a.example/")))
                .isFalse();
        assertThat(Target.keepsTls(URI.create("HTTPS://a.example/"), URI.create("https://b.example/")))
                .isTrue();
        assertThat(Target.keepsTls(URI.create("http://a.example/"), URI.create("https://b.example/")))
                .isTrue();
    }

    @Test
    void security_1_3_6_a_flip_flop_name_is_judged_at_each_connection() {
        try (Stranger server =
                new Stranger((heard, out) -> out.redirect(302, "http://flip.example:" + inside.port() + "/"))) {
            Fetcher fetcher = World.of(PATIENCE, Map.of("flip.example", new String[] {"127.0.0.1", "127.0.0.2"}));
            assertThat(whyNot(fetcher, URI.create("http://flip.example:" + server.port() + "/")))
                    .isEqualTo(NotFetched.Why.NOT_PUBLIC);
            assertThat(server.heard()).hasSize(1);
        }
    }

    private static NotFetched.Why whyNot(Fetcher fetcher, URI address) {
        return catchThrowableOfType(NotFetched.class, () -> fetcher.fetch(Ask.get(address)))
                .why();
    }
}
