package org.redress.partner.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.redress.partner.fuzz.Asked.Header;

/** Thinks of a request: nearly half of them good, the rest spoilt in one place or in several. */
final class Imagination {
    private static final String[] TYPES = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "garbage",
        "*/*",
        "",
        "application/json; charset=UTF-16",
        "application/json; charset=nonsense",
        "application/problem+json",
        "application/json;;;"
    };
    private static final String[] ACCEPTED = {
        "*/*",
        "application/json",
        "application/*",
        "text/html",
        "application/xml;q=0.1",
        "garbage",
        "application/json;q=0",
        ",",
        "text/*, */*;q=0.1"
    };

    private final Description description;
    private final Credentials credentials;
    private final Memory memory;
    private final Random random;
    private final Values values;
    private final Damage damage;

    Imagination(Description description, Credentials credentials, Memory memory, Random random) {
        this.description = description;
        this.credentials = credentials;
        this.memory = memory;
        this.random = random;
        this.values = new Values(description, random, memory);
        this.damage = new Damage(random);
    }

    Asked request(Operation operation) {
        String path = path(operation);
        return new Asked(operation, path, query(operation), headers(operation, path), body(operation));
    }

    /** {@return one time in {@code of}} */
    private boolean seldom(int of) {
        return random.nextInt(of) == 0;
    }

    private String path(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.in("path").toList()) {
            path = path.replace("{" + parameter.path("name").asText() + "}", segment(parameter));
        }
        return path;
    }

    private String segment(JsonNode parameter) {
        JsonNode schema = description.resolve(parameter.path("schema"));
        boolean isId = schema.path("format").asText().equals("uuid");
        return switch (random.nextInt(16)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> encodedSegment(Texts.strange(random));
            case 2 -> memory.ownId(random).toUpperCase(java.util.Locale.ROOT);
            case 3, 4 -> isId ? memory.someId(random) : encodedSegment(Texts.any(random, 1, 300));
            default ->
                isId
                        ? memory.ownId(random)
                        : encodedSegment(values.of(parameter.path("schema")).asText());
        };
    }

    /** Never empty, and no step up: that would be another path. */
    private static String encodedSegment(String text) {
        String encoded = encoded(text).replace("+", "%20");
        return encoded.isEmpty() || encoded.matches("\\.+") ? "x" : encoded;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> query(Operation operation) {
        List<String> query = new ArrayList<>();
        operation.in("query").forEach(parameter -> {
            int times = parameter.path("required").asBoolean() || random.nextBoolean() ? 1 : 0;
            for (int i = 0; i < times + (seldom(10) ? 2 : 0); i++) {
                query.add(encoded(parameter.path("name").asText()) + "=" + encoded(argument(parameter)));
            }
        });
        if (seldom(12)) {
            query.add(encoded(Texts.strange(random)) + "=" + encoded(Texts.strange(random)));
        }
        return query;
    }

    private String argument(JsonNode parameter) {
        if (seldom(6)) {
            return Texts.strange(random);
        }
        String name = parameter.path("name").asText();
        if (name.contains("cursor")) {
            return memory.cursor(random);
        }
        if (name.startsWith("wait")) {
            return "0";
        }
        JsonNode value = values.of(parameter.path("schema"));
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private List<Header> headers(Operation operation, String path) {
        List<Header> headers = new ArrayList<>(credentials.headers(operation, random));
        operation.in("header").forEach(parameter -> {
            boolean left = !parameter.path("required").asBoolean() && random.nextBoolean();
            if (!left && !seldom(25)) {
                headers.add(new Header(parameter.path("name").asText(), header(parameter, path)));
            }
        });
        if (operation.takesBody() && !seldom(40)) {
            headers.add(new Header("Content-Type", seldom(12) ? TYPES[random.nextInt(TYPES.length)] : type(operation)));
        }
        if (seldom(12)) {
            headers.add(new Header("Accept", ACCEPTED[random.nextInt(ACCEPTED.length)]));
        }
        if (seldom(40)) {
            headers.add(new Header("Content-Encoding", "gzip"));
        }
        if (seldom(40)) {
            headers.add(new Header("Origin", "https://evil.example"));
        }
        return headers;
    }

    private static String type(Operation operation) {
        return operation.bodies().fieldNames().next();
    }

    private String header(JsonNode parameter, String path) {
        String name = parameter.path("name").asText();
        if (seldom(12)) {
            return printable(Texts.strange(random));
        }
        if (name.equalsIgnoreCase("Idempotency-Key")) {
            return seldom(20) ? "k".repeat(1 + random.nextInt(300)) : memory.key(random);
        }
        if (name.startsWith("If-")) {
            return seldom(10) ? "W/" + memory.tag(path) : memory.tag(path);
        }
        return printable(values.of(parameter.path("schema")).asText());
    }

    /** What ends a line would end the header too, and be another request. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}]", "?");
    }

    private byte[] body(Operation operation) {
        if (!operation.takesBody()) {
            return seldom(30) ? Texts.strange(random).getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        JsonNode good = values.of(operation.bodies().elements().next().path("schema"));
        return switch (random.nextInt(20)) {
            case 0 -> new byte[0];
            case 1, 2, 3 -> damage.hostile(good);
            case 4, 5, 6, 7, 8 -> damage.nearly(good).toString().getBytes(StandardCharsets.UTF_8);
            default -> good.toString().getBytes(StandardCharsets.UTF_8);
        };
    }
}
