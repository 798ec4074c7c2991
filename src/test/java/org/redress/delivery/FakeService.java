package org.redress.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A reporting service on a socket: answers as its contract says, or once as it is told. */
abstract class FakeService implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final int HANG = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> heard = new CopyOnWriteArrayList<>();
    private final Queue<Reply> instead = new ArrayDeque<>();

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::exchange);
        server.setExecutor(threads);
        server.start();
    }

    /** One request as it came in. */
    record Asked(
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        String asks(String name) {
            return query.getOrDefault(name, List.of("")).get(0);
        }

        Map<String, List<String>> form() {
            return parsed(body);
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    record Reply(int status, Map<String, String> headers, String body) {
        static Reply of(int status, String json) {
            return new Reply(status, Map.of(), json);
        }
    }

    /** What the contract says. */
    abstract Reply answer(Asked asked) throws IOException;

    /** The next request is answered so, whatever it is. */
    void once(int status, Map<String, String> headers, String body) {
        instead.add(new Reply(status, headers, body));
    }

    void hangOnce() {
        instead.add(new Reply(HANG, Map.of(), ""));
    }

    List<Asked> heard() {
        return heard;
    }

    List<Asked> heard(String path) {
        return heard.stream().filter(asked -> asked.path().endsWith(path)).toList();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        Asked asked = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parsed(exchange.getRequestURI().getRawQuery()),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        heard.add(asked);
        Reply told = instead.poll();
        Reply reply = told == null ? answer(asked) : told;
        if (reply.status() == HANG) {
            hang();
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, List<String>> parsed(String query) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return fields;
        }
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                    .add(parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return fields;
    }

    private static void hang() {
        try {
            TimeUnit.SECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
