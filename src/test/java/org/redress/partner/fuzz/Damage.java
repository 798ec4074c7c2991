package org.redress.partner.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a good body: one member at a time, or the text of the whole. */
final class Damage {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] RAW = {
        "1e400",
        "-1e400",
        "1E1000000",
        "123456789012345678901234567890",
        "0.1e-400",
        "-0",
        "\"\\ud800\"",
        "\"\\udc00x\"",
        "\"\\u0000\"",
        "[[[[[[[[]]]]]]]]",
        "{}",
        "[]",
        "null",
        "\"\"",
        "true",
        "NaN",
        "'x'",
        "\"\\x\"",
        "\u0001",
        "{\"a\":{\"b\":{}}}"
    };

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** One member is missing, of another type, too much, too long, or not known. */
    JsonNode nearly(JsonNode good) {
        JsonNode bad = good.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        collect(bad, objects);
        if (objects.isEmpty()) {
            return JSON.textNode(Texts.strange(random));
        }
        ObjectNode spoilt = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        spoilt.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            spoilt.set(random.nextBoolean() ? "unknown" : Texts.strange(random), value());
            return bad;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> spoilt.remove(name);
            case 1 -> spoilt.set(name, JSON.textNode(Texts.any(random, 0, random.nextInt(5) == 0 ? 6000 : 60)));
            case 2 -> spoilt.set(name.toUpperCase(java.util.Locale.ROOT), spoilt.remove(name));
            default -> spoilt.set(name, value());
        }
        return bad;
    }

    private JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextInt());
            case 2 -> JSON.numberNode(BigInteger.TEN.pow(random.nextInt(60)).negate());
            case 3 -> JSON.numberNode(new BigDecimal("1e-300"));
            case 4 -> JSON.booleanNode(random.nextBoolean());
            case 5 -> JSON.objectNode().put("a", 1);
            case 6 -> many();
            default -> JSON.textNode(Texts.strange(random));
        };
    }

    private ArrayNode many() {
        ArrayNode items = JSON.arrayNode();
        int count = random.nextInt(10) == 0 ? 3000 : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            items.add(i);
        }
        return items;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    /** What is no JSON any more, or JSON that no sane client writes. */
    byte[] hostile(JsonNode good) {
        String text = good.toString();
        return switch (random.nextInt(9)) {
            case 0 -> utf8(text.substring(0, random.nextInt(text.length() + 1)));
            case 1 -> utf8(text + Texts.strange(random));
            case 2 -> utf8(text.replaceFirst("\\{\"([^\"]+)\":", "{\"$1\":1,\"$1\":"));
            case 3 -> deep();
            case 4 ->
                utf8(text.replaceFirst(
                        ":(\"[^\"]*\"|[^,}\\]]+)", ":" + RAW[random.nextInt(RAW.length)].replace("\\", "\\\\")));
            case 5 -> utf8("\uFEFF" + text);
            case 6 -> noise();
            case 7 -> text.getBytes(StandardCharsets.UTF_16);
            default -> utf8("[" + text + "]");
        };
    }

    private byte[] deep() {
        int depth = random.nextInt(5000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return utf8(open.repeat(depth));
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
