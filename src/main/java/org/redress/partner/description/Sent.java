package org.redress.partner.description;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which schemas describe what platforms send, directly or within another. */
final class Sent {
    private final OpenAPI description;
    private final Set<String> names = new HashSet<>();

    Sent(OpenAPI description) {
        this.description = description;
    }

    Set<String> names() {
        description.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(this::add);
        return names;
    }

    private void add(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String ref = schema.getRef();
        if (ref != null) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            if (names.add(name)) {
                add(description.getComponents().getSchemas().get(name));
            }
        }
        parts(schema).forEach(this::add);
    }

    private static Stream<@Nullable Schema> parts(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        return Stream.of(
                        properties == null ? null : properties.values(),
                        schema.getAnyOf(),
                        schema.getOneOf(),
                        schema.getAllOf(),
                        schema.getItems() == null ? null : Set.of(schema.getItems()))
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
    }
}
