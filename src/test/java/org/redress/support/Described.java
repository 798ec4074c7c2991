package org.redress.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation as {@code docs/api/openapi.yaml} describes it.
 *
 * @param scopes the scopes of a token of which it asks; none where it asks for a feed's keys instead
 * @param pages whether it has a cursor
 */
public record Described(String method, String path, Set<String> scopes, boolean takesBody, boolean pages) {
    private static final Path FILE = Path.of("docs/api/openapi.yaml");

    public static List<Described> all() {
        List<Described> all = new ArrayList<>();
        read().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getValue().has("responses"))
                        .forEach(operation -> all.add(of(operation.getKey(), path.getKey(), operation.getValue()))));
        return all;
    }

    /** {@return every type of webhook} */
    public static Set<String> webhooks() {
        Set<String> types = new TreeSet<>();
        read().path("webhooks").fieldNames().forEachRemaining(types::add);
        return types;
    }

    private static Described of(String method, String path, JsonNode operation) {
        Set<String> scopes = new TreeSet<>();
        operation.path("security").forEach(way -> way.path("platform").forEach(scope -> scopes.add(scope.asText())));
        boolean pages = false;
        for (JsonNode parameter : operation.path("parameters")) {
            pages |= parameter.path("name").asText().equals("cursor");
        }
        return new Described(
                method.toUpperCase(java.util.Locale.ROOT), path, scopes, operation.has("requestBody"), pages);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("no description", e);
        }
    }

    /** Whether it names something by its id. */
    public boolean namesOne() {
        return path.contains("{");
    }

    public String at(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }

    /** The last word of the path, such as {@code removal}. */
    public String verb() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String key() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return key();
    }
}
