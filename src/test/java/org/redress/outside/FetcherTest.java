package org.redress.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a stranger's server is asked, where, and how much of its answer is read. */
class FetcherTest {
    private static final String PAGE = "<!doctype html><title>secret</title><p>Not found.";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void an_answer_is_read_and_described() throws NotFetched {
        try (Stranger server = Stranger.answering(404, "Text/HTML; charset=utf-8", PAGE)) {
            Fetched answer = World.of(PATIENCE, Map.of()).fetch(Ask.get(World.at(server, "/p?q=1#f")));
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
            Fetcher fetcher = World.of(PATIENCE, Map.of());
            for (Ask ask : new Ask[] {Ask.head(World.at(server, "/a.jpg")), Ask.get(World.at(server, "/a.jpg"))}) {
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
            Fetcher fetcher = World.of(PATIENCE, Map.of());
            assertThat(fetcher.fetch(Ask.get(World.at(server, "/robots.txt"))).body())
                    .isEmpty();
            assertThat(fetcher.fetch(Ask.get(World.at(server, "/robots.txt")).reading("text/plain"))
                            .body()
                            .orElseThrow()
                            .text())
                    .isEqualTo("User-agent: *");
        }
    }

    @Test
    void every_kind_of_json_is_read() throws NotFetched {
        try (Stranger server = Stranger.answering(200, "application/rdap+json; charset=utf-8", "{}")) {
            assertThat(World.of(PATIENCE, Map.of())
                            .fetch(Ask.get(World.at(server, "/")))
                            .body())
                    .isPresent();
        }
    }

    @Test
    void no_cookie_comes_back_and_no_connection_is_kept() throws NotFetched {
        try (Stranger server = new Stranger((heard, out) -> {
            out.say("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n");
            out.rest(2_000);
        })) {
            Fetcher fetcher = World.of(PATIENCE, Map.of());
            fetcher.fetch(Ask.get(World.at(server, "/")));
            fetcher.fetch(Ask.get(World.at(server, "/")));
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
            Fetched answer = World.of(PATIENCE, Map.of()).fetch(Ask.get(World.at(server, "/old")));
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.at().getPath()).isEqualTo("/new");
        }
    }

    @Test
    void a_redirect_that_nobody_wants_followed_is_the_answer() throws NotFetched {
        try (Stranger server = new Stranger((heard, out) -> out.redirect(302, "/login?next=x#top"))) {
            Fetched answer = World.of(PATIENCE, Map.of())
                    .fetch(Ask.get(World.at(server, "/p")).following(0));
            assertThat(answer.isRedirect()).isTrue();
            assertThat(answer.location()).contains(World.at(server, "/login?next=x"));
            assertThat(server.heard()).hasSize(1);
        }
    }
}
