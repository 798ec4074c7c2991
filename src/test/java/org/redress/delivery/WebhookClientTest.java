package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.outside.Names;
import org.redress.outside.PublicResolver;

/** What the client does on a real socket. */
class WebhookClientTest {
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
        watch.shutdownNow();
    }

    @Test
    void rule12_the_check_value_of_standard_webhooks() {
        assertThat(WebhookSender.sign(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_1",
                        Instant.ofEpochSecond(1700000000L),
                        "{\"type\":\"notice.created\"}"))
                .isEqualTo("v1,dCved3zrwzmlUln5p0XMOGWSubByFbXdP6tGgCqSb0k=");
    }

    @Test
    void security_1_3_6_a_redirect_is_not_followed() throws IOException {
        receiver.answers(301, Map.of("Location", receiver.url() + "/elsewhere"));
        assertThat(post(private_()).status()).isEqualTo(301);
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void security_1_3_6_a_private_address_is_refused_when_connecting() {
        assertThatThrownBy(() -> post(new PublicResolver(private_(), false)))
                .isInstanceOf(PublicResolver.NotPublicException.class);
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void security_1_3_6_a_name_that_changes_its_answer_wins_nothing() throws UnknownHostException {
        // The first answer is a public address that nobody answers at; the second would be this machine.
        Names names = new Names(
                new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                new InetAddress[] {InetAddress.getByName("93.184.216.34")});
        assertThatThrownBy(() -> post(new PublicResolver(names, false)))
                .isInstanceOf(PublicResolver.NotPublicException.class);
        assertThat(names.asked()).isEqualTo(1);
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void rule12_whoever_does_not_answer_is_left_after_the_patience() {
        receiver.answers(Receiver.HANG, Map.of());
        long started = System.nanoTime();
        assertThatThrownBy(() -> post(private_())).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void rule12_whoever_answers_a_byte_at_a_time_is_left_too() throws IOException {
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drip = new Thread(() -> drip(slow));
            drip.setDaemon(true);
            drip.start();
            long started = System.nanoTime();
            assertThatThrownBy(() -> post(private_(), slow.getLocalPort())).isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private WebhookClient.Answer post(DnsResolver resolver) throws IOException {
        return post(resolver, receiver.port());
    }

    private WebhookClient.Answer post(DnsResolver resolver, int port) throws IOException {
        try (WebhookClient client = new WebhookClient(resolver, PATIENCE, watch)) {
            return client.post(URI.create("http://hooks.example:" + port + "/hooks"), "{}", Map.of("webhook-id", "1"));
        }
    }

    private static DnsResolver private_() {
        return new Names(new InetAddress[] {InetAddress.getLoopbackAddress()});
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            in.read(new byte[16]);
            for (byte each :
                    "HTTP/1.1 200 OK\r\nX-Long: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa".getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(each);
                socket.getOutputStream().flush();
                TimeUnit.MILLISECONDS.sleep(300);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
