package org.redress.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.redress.support.Stack;

/** A platform: hears webhooks at a socket of its own, and speaks through the API with a token from Keycloak. */
final class Chirp implements AutoCloseable {
    private static final String LIST = "/api/v1/removal-requests/";
    private final Stack stack;
    private final HttpServer socket;
    private final BlockingQueue<Notice> heard = new LinkedBlockingQueue<>();

    /** A webhook as it came in. */
    record Notice(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String requestId() {
            return json().at("/data/removal_request_id").asText();
        }

        /** Standard Webhooks 1.0.0, computed independently. */
        boolean isSignedWith(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signature.contains("v1," + Base64.getEncoder().encodeToString(signed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Chirp(Stack stack) throws IOException {
        this.stack = stack;
        this.socket = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        socket.createContext("/hook", this::hear);
        socket.start();
    }

    /** {@return the secret that signs what comes} */
    String listens() {
        return asks().contentType(ContentType.JSON)
                .body(Map.of("url", "http://127.0.0.1:" + socket.getAddress().getPort() + "/hook"))
                .put("/api/v1/webhook-endpoint")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    /** {@return the next webhook of this type within some seconds} */
    Optional<Notice> hears(String type) throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            Notice notice = heard.poll(1, TimeUnit.SECONDS);
            if (notice != null && notice.json().path("type").asText().equals(type)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }

    Response reads(String id) {
        return asks().get(LIST + id);
    }

    Response answers(String id, String verb, Map<String, ?> body) {
        return asks().contentType(ContentType.JSON)
                .header("If-Match", reads(id).header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(LIST + id + "/" + verb);
    }

    private RequestSpecification asks() {
        return RestAssured.given().baseUri(stack.address(0)).auth().oauth2(stack.token("chirp"));
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Notice(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        socket.stop(0);
    }
}
