package org.redress.partner.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.web.problem.ProblemKind;

/** Says what is wrong with an answer by the description: its status, its type, its headers or its body. */
final class Judge {
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> KINDS = Stream.of(ProblemKind.values())
            .collect(Collectors.toMap(kind -> "urn:redress:problem:" + kind.word(), ProblemKind::status));

    private final Description description;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    Judge(Description description) {
        this.description = description;
    }

    /** {@return nothing when the answer is one that the description has} */
    Optional<String> complaint(Operation operation, Told told) {
        if (told.status() >= 500) {
            return Optional.of("status " + told.status());
        }
        JsonNode response = operation.node().path("responses").path(Integer.toString(told.status()));
        if (response.isMissingNode()) {
            return Optional.of("status " + told.status() + " is not described; " + type(told));
        }
        JsonNode described = description.resolve(response);
        return headers(described, told).or(() -> content(described, told)).or(() -> kind(told));
    }

    private Optional<String> headers(JsonNode described, Told told) {
        return described.path("headers").properties().stream()
                .map(header -> header(header.getKey(), description.resolve(header.getValue()), told))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> header(String name, JsonNode described, Told told) {
        String value = told.header(name);
        if (value.isEmpty()) {
            return described.path("required").asBoolean(true)
                    ? Optional.of(told.status() + " without the header " + name)
                    : Optional.empty();
        }
        return errors(described.path("schema"), JSON.valueToTree(value).toString(), "header " + name);
    }

    private Optional<String> content(JsonNode described, Told told) {
        JsonNode content = described.path("content");
        if (content.isEmpty()) {
            return told.body().isEmpty() ? Optional.empty() : Optional.of(told.status() + " with a body");
        }
        JsonNode medium = content.path(told.mediaType());
        if (medium.isMissingNode()) {
            return Optional.of(told.status() + " of type '" + told.mediaType() + "'");
        }
        return told.mediaType().endsWith("json")
                ? errors(medium.path("schema"), told.body(), told.status() + " body")
                : Optional.empty();
    }

    /** {@return what the schema says against it; nothing when it agrees} */
    Optional<String> errors(JsonNode schema, String json, String what) {
        Schema compiled = schemas.computeIfAbsent(schema, node -> registry.getSchema(description.closed(node)));
        List<String> errors = compiled.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(what + ": " + errors);
    }

    /** A problem is of a kind that the guide lists, under that kind's status. */
    private static Optional<String> kind(Told told) {
        if (!told.mediaType().equals(PROBLEM)) {
            return Optional.empty();
        }
        Integer status = KINDS.get(type(told));
        return status != null && status == told.status()
                ? Optional.empty()
                : Optional.of(told.status() + " of a kind that is not listed: " + type(told));
    }

    private static String type(Told told) {
        try {
            return told.mediaType().endsWith("json")
                    ? JSON.readTree(told.body()).path("type").asText()
                    : told.mediaType();
        } catch (JsonProcessingException e) {
            return "no JSON";
        }
    }
}
