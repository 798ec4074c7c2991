package org.redress.outside;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.Closer;

/** One request and its answer, on a connection of its own that is cut as soon as enough was read. */
final class Wire {
    private final CloseableHttpClient http;
    private final ExecutorService names = Executors.newCachedThreadPool(Wire::daemon);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Wire::daemon);
    private final Duration patience;

    Wire(PublicResolver resolver, Duration patience, String agent) {
        this.patience = patience;
        this.http = Clients.make(new Patient(resolver, names, patience), patience, agent);
    }

    /** {@return when our patience ends, from now on} */
    Until start() {
        return new Until(System.nanoTime() + patience.toNanos());
    }

    /** The end of our patience, on a clock that only goes forward. */
    record Until(long nanos) {
        long left() {
            return Math.max(0, nanos - System.nanoTime());
        }

        boolean isOver() {
            return left() == 0;
        }
    }

    /** One hop: redirects are the caller's. */
    Fetched ask(URI address, Ask ask, Until until) throws IOException, NotFetched {
        HttpUriRequestBase request = ask.headOnly() ? new HttpHead(address) : new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, ask.headOnly() ? "identity" : "gzip, deflate");
        request.setHeader(HttpHeaders.ACCEPT, "text/html, application/json;q=0.9, */*;q=0.1");
        ScheduledFuture<?> tooLong = watch.schedule(request::cancel, until.left(), TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response = http.executeOpen(null, request, null);
            try {
                return answer(address, ask, response);
            } finally {
                request.cancel();
                Closer.closeQuietly(response);
            }
        } finally {
            tooLong.cancel(false);
        }
    }

    private static Fetched answer(URI address, Ask ask, ClassicHttpResponse response) throws IOException, NotFetched {
        int status = response.getCode();
        String said = header(response, HttpHeaders.CONTENT_TYPE);
        String type = said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Optional<URI> location = location(address, header(response, HttpHeaders.LOCATION));
        HttpEntity entity = response.getEntity();
        if (entity == null || !ask.reads(type)) {
            long announced = length(header(response, HttpHeaders.CONTENT_LENGTH));
            return new Fetched(status, type, announced, "", false, address, location, Optional.empty());
        }
        Reading reading = new Reading(Fetcher.MOST_BYTES);
        reading.from(entity.getContent(), header(response, HttpHeaders.CONTENT_ENCODING));
        byte[] bytes = reading.bytes();
        Optional<Body> body = Optional.of(new Body(bytes, charset(said)));
        return new Fetched(status, type, bytes.length, sha256(bytes), reading.isCut(), address, location, body);
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    private static long length(String said) {
        return said.matches("[0-9]{1,15}") ? Long.parseLong(said) : -1;
    }

    private static Optional<URI> location(URI from, String said) {
        try {
            URI to = from.resolve(new URI(said.strip()));
            return said.isBlank() ? Optional.empty() : Optional.of(withoutFragment(to));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Nothing that could be followed.
            return Optional.empty();
        }
    }

    private static URI withoutFragment(URI to) throws URISyntaxException {
        String text = to.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? to : new URI(text.substring(0, hash));
    }

    private static Charset charset(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset=");
        String name =
                at < 0 ? "" : lower.substring(at + 8).split("[;,\\s]", 2)[0].replace("\"", "");
        try {
            return name.isEmpty() ? Body.utf8() : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            // A set that nobody knows: most pages are in this one.
            return Body.utf8();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "outside");
        thread.setDaemon(true);
        return thread;
    }

    void close() throws IOException {
        watch.shutdownNow();
        names.shutdownNow();
        http.close();
    }
}
