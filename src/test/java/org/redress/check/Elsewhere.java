package org.redress.check;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.redress.outside.Ask;
import org.redress.outside.Fetched;
import org.redress.outside.Fetcher;
import org.redress.outside.NotFetched;
import org.redress.outside.PublicResolver;
import org.redress.outside.Stranger;

/** The Internet of a test: every host is one server on a socket of this machine, and is asked through the real client. */
final class Elsewhere implements Eyes, AutoCloseable {
    static final String PAGE = "<!doctype html><title>Nachtigall</title><p>Nachtigall";

    private final Map<String, Stranger.Manner> pages = new ConcurrentHashMap<>();
    private final Stranger server = new Stranger(this::answer);
    private final Fetcher fetcher = new Fetcher(
            new PublicResolver(SystemDefaultDnsResolver.INSTANCE, true), Duration.ofSeconds(5), "who@asks.example");

    Elsewhere() {
        shows("/robots.txt", 404, "");
    }

    /** From now on this path answers so. */
    Elsewhere shows(String path, int status, String page) {
        return does(path, (heard, out) -> out.page(status, "text/html; charset=utf-8", page));
    }

    Elsewhere robots(String file) {
        return does("/robots.txt", (heard, out) -> out.page(200, "text/plain", file));
    }

    Elsewhere redirects(String path, String to) {
        return does(path, (heard, out) -> out.redirect(302, to));
    }

    Elsewhere does(String path, Stranger.Manner manner) {
        pages.put(path, manner);
        return this;
    }

    private void answer(Stranger.Heard heard, Stranger.Out out) throws IOException {
        Stranger.Manner manner = pages.get(heard.path());
        if (manner == null) {
            out.page(404, "text/html", "<p>none");
        } else {
            manner.answer(heard, out);
        }
    }

    /** What was asked, robots.txt left out. */
    List<String> asked() {
        return heard().stream().filter(line -> !line.endsWith(" /robots.txt")).toList();
    }

    List<String> heard() {
        return server.heard().stream()
                .map(heard -> heard.method() + " " + heard.path())
                .toList();
    }

    @Override
    public Fetched fetch(Ask ask) throws NotFetched {
        URI here = here(ask.address());
        Fetched answer = fetcher.fetch(new Ask(here, ask.headOnly(), ask.types(), ask.redirects()));
        return new Fetched(
                answer.status(),
                answer.type(),
                answer.length(),
                answer.sha256(),
                answer.cut(),
                there(answer.at(), ask.address()),
                answer.location().map(to -> there(to, ask.address())),
                answer.body());
    }

    private URI here(URI address) {
        return URI.create("http://localhost:" + server.port() + rest(address));
    }

    private URI there(URI to, URI asked) {
        return "localhost".equals(to.getHost())
                ? URI.create(asked.getScheme() + "://" + asked.getHost() + rest(to))
                : to;
    }

    private static String rest(URI address) {
        return address.getRawPath()
                + Optional.ofNullable(address.getRawQuery()).map(q -> "?" + q).orElse("");
    }

    @Override
    public void close() {
        server.close();
    }
}
