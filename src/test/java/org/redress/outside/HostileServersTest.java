package org.redress.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, we read a little of it, for a short while, and know which of the two ended it. */
class HostileServersTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final byte[] A_KILOBYTE = "x".repeat(1_024).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] A_BOMB = gzip(new byte[20_000_000]);
    private static final byte[] A_WRAPPED_BOMB = gzip(noise(A_BOMB));
    private static final byte[] A_DEFLATED_BOMB = deflate(new byte[20_000_000]);

    /**
     * A server, and what becomes of asking it.
     *
     * @param why none when there is an answer, which is then cut off at our limit
     */
    record Kind(String says, Stranger.Manner manner, NotFetched.@Nullable Why why) {
        @Override
        public String toString() {
            return says;
        }
    }

    static Stream<Kind> servers() {
        return Stream.of(
                cut("an endless body", out -> {
                    out.say(OK + "\r\n");
                    out.forEver(A_KILOBYTE);
                }),
                cut("an endless body that announces its length", out -> {
                    out.say(OK + "Content-Length: 999999999999\r\n\r\n");
                    out.forEver(A_KILOBYTE);
                }),
                cut("an endless body in chunks", out -> {
                    out.say(OK + "Transfer-Encoding: chunked\r\n\r\n");
                    out.forEver(("400\r\n" + "x".repeat(1_024) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }),
                cut("a gzip bomb", out -> coded(out, "gzip", A_BOMB)),
                cut("a deflate bomb", out -> coded(out, "deflate", A_DEFLATED_BOMB)),
                cut("a gzip bomb within gzip, said once", out -> coded(out, "gzip", A_WRAPPED_BOMB)),
                cut("gzip that decompresses to nothing, for ever", out -> {
                    out.say(OK + "Content-Encoding: gzip\r\n\r\n");
                    out.bytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
                    out.forEver(new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xff});
                }),
                cut("gzip with a name that never ends", out -> {
                    out.say(OK + "Content-Encoding: gzip\r\n\r\n");
                    out.bytes(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
                    out.forEver(A_KILOBYTE);
                }),
                none(
                        "gzip within gzip, said twice",
                        NotFetched.Why.NOT_READABLE,
                        out -> coded(out, "gzip, gzip", gzip(A_BOMB))),
                none("a coding that we do not undo", NotFetched.Why.NOT_READABLE, out -> coded(out, "br", A_KILOBYTE)),
                none("gzip that is none", NotFetched.Why.NOT_READABLE, out -> coded(out, "gzip", A_KILOBYTE)),
                none("gzip that breaks off", NotFetched.Why.NO_ANSWER, out -> {
                    out.say(OK + "Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\n");
                    out.bytes(java.util.Arrays.copyOf(gzip(A_KILOBYTE), 12));
                }),
                none("endless headers", NotFetched.Why.NO_ANSWER, out -> {
                    out.say(OK);
                    out.forEver("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
                }),
                none("a header line that never ends", NotFetched.Why.NO_ANSWER, out -> {
                    out.say(OK + "X-More: ");
                    out.forEver(A_KILOBYTE);
                }),
                none("a first line that never ends", NotFetched.Why.NO_ANSWER, out -> out.forEver(A_KILOBYTE)),
                none(
                        "early hints for ever",
                        NotFetched.Why.TIMED_OUT,
                        out -> out.forEver("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.US_ASCII))),
                none("no word at all", NotFetched.Why.TIMED_OUT, out -> out.rest(5_000)),
                none("a head that drips", NotFetched.Why.TIMED_OUT, out -> out.drip(OK + "X-Slow: " + "a".repeat(99))),
                none("a body that drips", NotFetched.Why.TIMED_OUT, out -> {
                    out.say(OK + "Content-Length: 300\r\n\r\n");
                    out.drip("b".repeat(300));
                }),
                none("closing before a word", NotFetched.Why.NO_ANSWER, out -> {}),
                none("closing within the head", NotFetched.Why.NO_ANSWER, out -> out.say("HTTP/1.1 200 OK\r\nX-")),
                none(
                        "closing within the body",
                        NotFetched.Why.NO_ANSWER,
                        out -> out.say(OK + "Content-Length: 300\r\n\r\nhalf")),
                none(
                        "closing within a chunk",
                        NotFetched.Why.NO_ANSWER,
                        out -> out.say(OK + "Transfer-Encoding: chunked\r\n\r\n400\r\nhalf")),
                none("another protocol", NotFetched.Why.NO_ANSWER, out -> out.say("220 mail.example ESMTP\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void security_gone_a_hostile_server_is_given_little_and_soon_left(Kind kind) throws NotFetched {
        try (Stranger server = new Stranger(kind.manner())) {
            boolean waits = kind.why() == NotFetched.Why.TIMED_OUT;
            Fetcher fetcher = World.of(waits ? PATIENCE : ENOUGH, Map.of());
            Ask ask = Ask.get(World.at(server, "/p"));
            long started = System.nanoTime();
            if (kind.why() == null) {
                Fetched answer = fetcher.fetch(ask);
                assertThat(answer.cut()).isTrue();
                assertThat(answer.length()).isLessThanOrEqualTo(Fetcher.MOST_BYTES);
                assertThat(answer.body().orElseThrow().bytes()).hasSize((int) answer.length());
            } else {
                NotFetched none = catchThrowableOfType(NotFetched.class, () -> fetcher.fetch(ask));
                assertThat(none.why()).isEqualTo(kind.why());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
            assertThat(server.heard()).as("it is asked once").hasSize(1);
        }
    }

    @Test
    void security_gone_redirects_share_one_patience() {
        try (Stranger server = new Stranger((heard, out) -> {
            if (!out.rest(PATIENCE.toMillis() / 2)) {
                out.redirect(302, "/on");
            }
        })) {
            Fetcher fetcher = World.of(PATIENCE, Map.of());
            NotFetched none = catchThrowableOfType(
                    NotFetched.class,
                    () -> fetcher.fetch(Ask.get(World.at(server, "/p")).following(50)));
            assertThat(none.why()).isEqualTo(NotFetched.Why.TIMED_OUT);
            assertThat(server.heard()).hasSizeLessThan(4);
        }
    }

    @Test
    void security_gone_a_name_server_that_never_answers_is_left_too() {
        Fetcher fetcher = new Fetcher(
                new PublicResolver(
                        new org.apache.hc.client5.http.DnsResolver() {
                            @Override
                            public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
                                try {
                                    new java.util.concurrent.CountDownLatch(1)
                                            .await(5, java.util.concurrent.TimeUnit.SECONDS);
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                throw new java.net.UnknownHostException(host);
                            }

                            @Override
                            public String resolveCanonicalHostname(String host) {
                                return host;
                            }
                        },
                        false),
                PATIENCE,
                "who@asks.example");
        NotFetched none = catchThrowableOfType(
                NotFetched.class, () -> fetcher.fetch(Ask.get(java.net.URI.create("https://slow.example/"))));
        assertThat(none.why()).isEqualTo(NotFetched.Why.TIMED_OUT);
    }

    @FunctionalInterface
    private interface Answer {
        void to(Stranger.Out out) throws IOException;
    }

    private static Kind cut(String says, Answer answer) {
        return new Kind(says, (heard, out) -> answer.to(out), null);
    }

    private static Kind none(String says, NotFetched.Why why, Answer answer) {
        return new Kind(says, (heard, out) -> answer.to(out), why);
    }

    private static void coded(Stranger.Out out, String coding, byte[] body) throws IOException {
        out.say(OK + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        out.bytes(body);
    }

    /** So that the inner one fills more than we read. */
    private static byte[] noise(byte[] bomb) {
        byte[] filled = new byte[Fetcher.MOST_BYTES * 2];
        new Random(1).nextBytes(filled);
        System.arraycopy(bomb, 0, filled, 0, Math.min(bomb.length, filled.length));
        return filled;
    }

    private static byte[] gzip(byte[] clear) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(to)) {
            out.write(clear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    private static byte[] deflate(byte[] clear) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(to)) {
            out.write(clear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }
}
