package org.redress.partner.description;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Whole bodies to copy, from {@code META-INF/api-examples.yaml}. */
final class Examples {
    private static final String FILE = "/META-INF/api-examples.yaml";
    private final OpenAPI description;

    Examples(OpenAPI description) {
        this.description = description;
    }

    void complete() {
        Map<String, Map<String, Object>> examples = read();
        description.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .forEach(operation -> add(operation, examples.getOrDefault(operation.getOperationId(), Map.of())));
    }

    private static void add(Operation operation, Map<String, Object> bodies) {
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(type -> bodies.forEach((name, body) ->
                        type.addExample(name, OASFactory.createExample().value(body))));
    }

    private static Map<String, Map<String, Object>> read() {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE))) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
