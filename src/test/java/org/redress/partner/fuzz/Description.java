package org.redress.partner.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The API's description, {@code docs/api/openapi.yaml}, read as any client's author would. */
final class Description {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private final JsonNode root;

    Description() {
        try {
            root = new YAMLMapper().readTree(Path.of("docs/api/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** Follows a reference, which may lead to another. */
    JsonNode resolve(JsonNode node) {
        JsonNode now = node;
        while (now.has("$ref")) {
            now = root.at(now.get("$ref").asText().substring(1));
        }
        return now;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> all.add(operation(path, entry))));
        return all;
    }

    private Operation operation(Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> entry) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode place : List.of(path.getValue(), entry.getValue())) {
            StreamSupport.stream(place.path("parameters").spliterator(), false)
                    .map(this::resolve)
                    .forEach(parameters::add);
        }
        JsonNode bodies = resolve(entry.getValue().path("requestBody")).path("content");
        return new Operation(
                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue(), parameters, bodies);
    }

    /** All scopes that a client can have. */
    List<String> scopes() {
        List<String> scopes = new ArrayList<>();
        root.at("/components/securitySchemes/platform/flows/clientCredentials/scopes")
                .fieldNames()
                .forEachRemaining(scopes::add);
        return scopes;
    }

    /** The schema on its own, with everything that it may refer to; members that are not described are not allowed. */
    ObjectNode closed(JsonNode schema) {
        ObjectNode standalone = new YAMLMapper().createObjectNode();
        standalone.putArray("allOf").add(schema.deepCopy());
        standalone
                .putObject("components")
                .set("schemas", close(root.at("/components/schemas").deepCopy()));
        close(standalone.get("allOf"));
        return standalone;
    }

    private static JsonNode close(JsonNode node) {
        if (node.path("properties").isObject()
                && node.path("additionalProperties").isMissingNode()) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        node.forEach(Description::close);
        return node;
    }
}
