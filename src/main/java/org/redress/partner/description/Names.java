package org.redress.partner.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives two kinds of the domain, both called so there, names of their own that stay when a third comes. */
final class Names {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, String> BY_VALUE = Map.of("STRIKE_OUT", "ClockFactKind", "PERSON", "ActorKind");

    private final OpenAPI description;
    private final Map<String, String> others = new LinkedHashMap<>();

    Names(OpenAPI description) {
        this.description = description;
    }

    void complete() {
        Map<String, Schema> named = new LinkedHashMap<>();
        description.getComponents().getSchemas().forEach((name, schema) -> named.put(name(name, schema), schema));
        description.getComponents().setSchemas(named);
        named.values().forEach(this::refer);
    }

    private String name(String name, Schema schema) {
        if (!name.matches("Kind[0-9]*") || schema.getEnumeration() == null) {
            return name;
        }
        List<Object> values = schema.getEnumeration();
        String own = BY_VALUE.entrySet().stream()
                .filter(each -> values.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
        others.put(SCHEMAS + name, SCHEMAS + own);
        return own;
    }

    private void refer(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(each -> others.containsKey(each.getRef()))
                    .forEach(each -> each.setRef(others.get(each.getRef())));
        }
    }
}
