package org.redress.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Calls the API of somebody else's service: at public addresses only, without following redirects or unpacking
 * anything, reading a bounded part of the answer, and never longer than its patience from first to last byte.
 */
public final class Caller implements AutoCloseable {
    /** The most that is read of an answer, in bytes; a longer one is cut off there. */
    public static final int MOST_BYTES = 65_536;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final Duration patience;

    /** @param names who is asked where a name leads, and refuses what is not public */
    public Caller(PublicResolver names, Duration patience, String agent) {
        this.patience = patience;
        this.http = Clients.make(names, patience, agent);
    }

    /**
     * What is asked.
     *
     * @param type the body's media type; meaningless without a body
     */
    public record Call(
            String method,
            URI address,
            Map<String, String> headers,
            @Nullable String body,
            String type) {
        @Override
        public String toString() {
            return method + " " + address.getHost();
        }
    }

    /**
     * What came back.
     *
     * @param headers by name in lower case
     * @param body at most {@link #MOST_BYTES} of it
     */
    public record Reply(int status, Map<String, String> headers, String body) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** @throws IOException when no whole answer came, or {@link PublicResolver.NotPublicException} when none was asked for */
    public Reply call(Call call) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.address());
        call.headers().forEach(request::setHeader);
        if (call.body() != null) {
            request.setEntity(new StringEntity(call.body(), ContentType.create(call.type(), StandardCharsets.UTF_8)));
        }
        ScheduledFuture<?> tooLong = watch.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return reply(request);
        } finally {
            tooLong.cancel(false);
        }
    }

    private Reply reply(HttpUriRequestBase request) throws IOException {
        ClassicHttpResponse response = http.executeOpen(null, request, null);
        try {
            return new Reply(response.getCode(), headers(response), text(response));
        } finally {
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }

    private static String text(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        try (InputStream in = response.getEntity().getContent()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        http.close();
    }
}
