package org.redress.delivery.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import org.redress.outside.Caller;

/** An answer in JSON, read member by member. What is no JSON, or cut off, has no members. */
final class Heard {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HARMLESS = "[A-Za-z0-9._:-]{1,200}";

    private final JsonNode root;

    private Heard(JsonNode root) {
        this.root = root;
    }

    static Heard in(Caller.Reply reply) {
        try {
            JsonNode read = JSON.readTree(reply.body());
            return new Heard(read == null ? MissingNode.getInstance() : read);
        } catch (JsonProcessingException e) {
            return new Heard(MissingNode.getInstance());
        }
    }

    /** {@return a text or a number, as it stands} */
    Optional<String> text(String pointer) {
        JsonNode found = root.at(pointer);
        return found.isTextual() || found.isNumber() ? Optional.of(found.asText()) : Optional.empty();
    }

    /** {@return the same when it is a code, a name or an id, which can hold no words} */
    Optional<String> code(String pointer) {
        return text(pointer).filter(text -> text.matches(HARMLESS));
    }
}
