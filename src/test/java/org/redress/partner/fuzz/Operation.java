package org.redress.partner.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * One operation of the description.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param parameters of the operation and its path, resolved
 * @param bodies schema by media type; empty when it takes no body
 */
record Operation(String method, String path, JsonNode node, List<JsonNode> parameters, JsonNode bodies) {
    String name() {
        return method + " " + path;
    }

    Stream<JsonNode> in(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(place));
    }

    boolean takesBody() {
        return !bodies.isEmpty();
    }
}
