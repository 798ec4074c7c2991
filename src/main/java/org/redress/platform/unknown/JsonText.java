package org.redress.platform.unknown;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A stranger's JSON, read with a bound on its depth; whatever is missing or of another kind is simply not there. */
final class JsonText {
    private static final int DEEPEST = 30;
    private static final int LONGEST = 300;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final JsonNode node;

    private JsonText(JsonNode node) {
        this.node = node;
    }

    /** {@return an empty one for what is no JSON} */
    static JsonText of(String text) {
        try {
            JsonNode read = MAPPER.readTree(text);
            return new JsonText(read == null ? MissingNode.getInstance() : read);
        } catch (JsonProcessingException none) {
            return new JsonText(MissingNode.getInstance());
        }
    }

    JsonText at(String... names) {
        JsonNode found = node;
        for (String name : names) {
            found = found.path(name);
        }
        return new JsonText(found);
    }

    List<JsonText> each() {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonText::new)
                        .toList()
                : List.of();
    }

    /** {@return the text on one line, without control characters; empty when it is none, or too long to be one} */
    Optional<String> text() {
        return Optional.of(node)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .map(text -> text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }

    /** {@return the text when it is an e-mail address} */
    Optional<String> mail() {
        return text().filter(Mail::isOne);
    }
}
