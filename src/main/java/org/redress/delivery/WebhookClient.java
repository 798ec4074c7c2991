package org.redress.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.redress.outside.PublicResolver;

/**
 * Posts to addresses that others gave us: to public addresses only, without following redirects, without reading the
 * answer's body, and never longer than its patience from first to last byte.
 */
final class WebhookClient implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 32;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService watch;
    private final Duration patience;

    WebhookClient(DnsResolver resolver, Duration patience, ScheduledExecutorService watch) {
        this.patience = patience;
        this.watch = watch;
        Timeout timeout = Timeout.of(patience);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Redress-Webhook/1")
                .build();
    }

    /** What came back. */
    record Answer(int status, Optional<String> retryAfter) {}

    /** @throws IOException when no answer came, or {@link PublicResolver.NotPublicException} when none was asked for */
    Answer post(URI address, String body, Map<String, String> headers) throws IOException {
        HttpPost post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        ScheduledFuture<?> tooLong = watch.schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answer(post);
        } finally {
            tooLong.cancel(false);
        }
    }

    /** Status and headers are the answer, whatever becomes of the body: that is not read, the connection is cut instead. */
    private Answer answer(HttpPost post) throws IOException {
        ClassicHttpResponse response = http.executeOpen(null, post, null);
        try {
            Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            return new Answer(
                    response.getCode(), Optional.ofNullable(retryAfter).map(Header::getValue));
        } finally {
            post.cancel();
            Closer.closeQuietly(response);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
