package org.redress.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger's server is asked, where, and how much of its answer is read. The world is 127.0.0.1; the rest is inside. */
class FetcherTest {
    private static final String PAGE = "<!doctype html><title>secret</title><p>Not found.";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Stranger inside = new Stranger("127.0.0.2", (heard, out) -> out.page(200, "text/html", "inside"));

    @AfterEach
    void nothing_inside_was_asked() {
        inside.close();
        assertThat(inside.heard()).isEmpty();
    }

    /** Names of the world, and of what is inside; a name with more answers gives one after the other. */
    static Fetcher world(Duration patience, Map<String, String[]> names) {
        return new Fetcher(
                new PublicResolver(new Named(names), true, FetcherTest::isOutside), patience, "who@asks.example");
    }

    static boolean isOutside(InetAddress address) {
        return address.getHostAddress().equals("127.0.0.1");
    }

    @Test
    void an_answer_is_read_and_described() throws NotFetched {
        try (Stranger server = Stranger.answering(404, "Text/HTML; charset=utf-8", PAGE)) {
            Fetched answer = world(PATIENCE, Map.of()).fetch(Ask.get(at(server, "/p?q=1#f")));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.type()).isEqualTo("text/html");
            assertThat(answer.length()).isEqualTo(PAGE.length());
            assertThat(answer.sha256()).hasSize(64);
            assertThat(answer.cut()).isFalse();
            assertThat(answer.body().orElseThrow().text()).isEqualTo(PAGE);
            assertThat(server.heard()).singleElement().satisfies(heard -> {
                assertThat(heard.method() + " " + heard.path()).isEqualTo("GET /p?q=1");
                assertThat(heard.header("user-agent")).isEqualTo("Redress/1 (who@asks.example)");
                assertThat(heard.header("cookie") + heard.header("authorization") + heard.header("referer"))
                        .isEmpty();
            });
        }
    }

    @Test
    void no_body_is_read_of_a_head_nor_of_media() throws NotFetched {
        try (Stranger server = Stranger.answering(200, "image/jpeg", PAGE)) {
            Fetcher fetcher = world(PATIENCE, Map.of());
            for (Ask ask : new Ask[] {Ask.head(at(server, "/a.jpg")), Ask.get(at(server, "/a.jpg"))}) {
                Fetched answer = fetcher.fetch(ask);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.type()).isEqualTo("image/jpeg");
                assertThat(answer.length()).isEqualTo(PAGE.length());
                assertThat(answer.sha256()).isEmpty();
                assertThat(answer.body()).isEmpty();
            }
            assertThat(server.heard()).extracting(Stranger.Heard::method).containsExactly("HEAD", "GET");
        }
    }

    @Test
    void plain_text_is_read_where_it_is_asked_for() throws NotFetched {
        try (Stranger server = Stranger.answering(200, "text/plain", "User-agent: *")) {
            Fetcher fetcher = world(PATIENCE, Map.of());
            assertThat(fetcher.fetch(Ask.get(at(server, "/robots.txt"))).body()).isEmpty();
            assertThat(fetcher.fetch(Ask.get(at(server, "/robots.txt")).reading("text/plain"))
                            .body()
                            .orElseThrow()
                            .text())
                    .isEqualTo("User-agent: *");
        }
    }

    @Test
    void every_kind_of_json_is_read() throws NotFetched {
        try (Stranger server = Stranger.answering(200, "application/rdap+json; charset=utf-8", "{}")) {
            assertThat(world(PATIENCE, Map.of()).fetch(Ask.get(at(server, "/"))).body())
                    .isPresent();
        }
    }

    @Test
    void no_cookie_comes_back_and_no_connection_is_kept() throws NotFetched {
        try (Stranger server = new Stranger((heard, out) -> {
            out.say("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n");
            out.rest(2_000);
        })) {
            Fetcher fetcher = world(PATIENCE, Map.of());
            fetcher.fetch(Ask.get(at(server, "/")));
            fetcher.fetch(Ask.get(at(server, "/")));
            assertThat(server.heard())
                    .hasSize(2)
                    .allSatisfy(heard -> assertThat(heard.header("cookie")).isEmpty());
        }
    }

    @Test
    void a_redirect_is_followed_by_asking_again_and_said_where_it_ended() throws NotFetched {
        try (Stranger server = new Stranger((heard, out) -> {
            if (heard.path().equals("/old")) {
                out.redirect(301, "/new");
            } else {
                out.page(410, "text/html", PAGE);
            }
        })) {
            Fetched answer = world(PATIENCE, Map.of()).fetch(Ask.get(at(server, "/old")));
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.at().getPath()).isEqualTo("/new");
        }
    }

    @Test
    void a_redirect_that_nobody_wants_followed_is_the_answer() throws NotFetched {
        try (Stranger server = new Stranger((heard, out) -> out.redirect(302, "/login?next=x#top"))) {
            Fetched answer =
                    world(PATIENCE, Map.of()).fetch(Ask.get(at(server, "/p")).following(0));
            assertThat(answer.isRedirect()).isTrue();
            assertThat(answer.location()).contains(at(server, "/login?next=x"));
            assertThat(server.heard()).hasSize(1);
        }
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
            Fetcher fetcher = world(
                    PATIENCE,
                    Map.of(
                            "inside.example", new String[] {"127.0.0.2"},
                            "mixed.example", new String[] {"127.0.0.1,127.0.0.2"}));
            assertThat(whyNot(fetcher, at(server, "/p"))).isEqualTo(why);
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
            Fetcher fetcher = world(PATIENCE, Map.of("flip.example", new String[] {"127.0.0.1", "127.0.0.2"}));
            assertThat(whyNot(fetcher, URI.create("http://flip.example:" + server.port() + "/")))
                    .isEqualTo(NotFetched.Why.NOT_PUBLIC);
            assertThat(server.heard()).hasSize(1);
        }
    }

    private static NotFetched.Why whyNot(Fetcher fetcher, URI address) {
        return catchThrowableOfType(NotFetched.class, () -> fetcher.fetch(Ask.get(address)))
                .why();
    }

    static URI at(Stranger server, String path) {
        return URI.create("http://world.example:" + server.port() + path);
    }

    /** The world's name, and those that a test brings along. */
    static final class Named implements DnsResolver {
        private final Map<String, String[]> names;
        private int asked;

        Named(Map<String, String[]> names) {
            this.names = names;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.equals("nobody.example")) {
                throw new UnknownHostException("nobody");
            }
            String[] answers = names.getOrDefault(host, new String[] {"127.0.0.1"});
            String[] now = answers[Math.min(asked, answers.length - 1)].split(",");
            asked += names.containsKey(host) ? 1 : 0;
            InetAddress[] found = new InetAddress[now.length];
            for (int i = 0; i < now.length; i++) {
                found[i] = InetAddress.getByName(now[i]);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
