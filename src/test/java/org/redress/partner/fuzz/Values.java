package org.redress.partner.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Values that a schema allows: at its edges as often as within. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 40;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int SECONDS = 180_000_000;

    private final Description description;
    private final Random random;
    private final Memory memory;

    Values(Description description, Random random, Memory memory) {
        this.description = description;
        this.random = random;
        this.memory = memory;
    }

    JsonNode of(JsonNode referring) {
        JsonNode schema = description.resolve(referring);
        for (String choice : new String[] {"anyOf", "oneOf", "enum"}) {
            if (schema.path(choice).size() > 0) {
                JsonNode chosen =
                        schema.get(choice).get(random.nextInt(schema.get(choice).size()));
                return choice.equals("enum") ? chosen : of(chosen);
            }
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        JsonNode examples = examples(referring).isEmpty() ? examples(schema) : examples(referring);
        if (!examples.isEmpty() && random.nextInt(3) == 0) {
            return examples.get(random.nextInt(examples.size()));
        }
        return ofType(type(schema), schema);
    }

    private static JsonNode examples(JsonNode schema) {
        return schema.path("examples").isArray() ? schema.get("examples") : JSON.arrayNode();
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(random.nextInt(type.size())).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode ofType(String type, JsonNode schema) {
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(whole(schema) + random.nextDouble());
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) || random.nextInt(3) == 0) {
                object.set(member.getKey(), of(member.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(4), 4);
        Set<JsonNode> items = new LinkedHashSet<>();
        int wanted = least + random.nextInt(Math.max(1, most - least + 1));
        for (int i = 0; i < 4 * wanted && items.size() < wanted; i++) {
            items.add(of(schema.path("items")));
        }
        return JSON.arrayNode().addAll(items);
    }

    private long whole(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Math.max(least, 1000));
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (long) (random.nextDouble() * (most - least));
        };
    }

    private String text(JsonNode schema) {
        switch (schema.path("format").asText("")) {
            case "uuid":
                return random.nextBoolean()
                        ? memory.someId(random)
                        : new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time":
                return FIRST.plusSeconds(random.nextInt(SECONDS)).toString();
            case "date":
                return FIRST.plusSeconds(random.nextInt(SECONDS)).toString().substring(0, 10);
            case "uri":
                return "https://hooks.platform.example/" + random.nextInt(100);
            default:
                return plain(schema);
        }
    }

    /** A text of a pattern is taken from its examples, or made for the pattern of hexadecimal digits. */
    private String plain(JsonNode schema) {
        String pattern = schema.path("pattern").asText("");
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(LONGEST);
        if (!pattern.isEmpty()) {
            String example = StreamSupport.stream(examples(schema).spliterator(), false)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse("");
            return pattern.contains("{64}") ? hex(64) : pattern.contains("{32}") ? hex(32) : example;
        }
        return random.nextInt(20) == 0
                ? "x".repeat(most)
                : Texts.any(random, least, Math.min(most, Math.max(least, LONGEST)));
    }

    private String hex(int digits) {
        StringBuilder text = new StringBuilder();
        random.ints(digits, 0, 16).forEach(digit -> text.append(Integer.toHexString(digit)));
        return text.toString();
    }
}
