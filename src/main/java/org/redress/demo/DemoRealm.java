package org.redress.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The realm that the demo imports: the same file that production imports, with an overlay of demo people and demo
 * platforms, and without the second factor. The overlay is its own file so that nobody can import demo accounts by
 * accident.
 */
final class DemoRealm {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Without these Keycloak signs in by its own flow, which asks for a code only who has one. */
    private static final List<String> SECOND_FACTOR =
            List.of("browserFlow", "authenticationFlows", "authenticatorConfig");

    private DemoRealm() {}

    static void write(DemoSettings settings, Path target) throws IOException {
        Path folder = settings.home().resolve("docker/keycloak");
        ObjectNode realm = (ObjectNode) JSON.readTree(fillIn(settings, folder.resolve("redress-realm.json")));
        realm.remove(SECOND_FACTOR);
        JsonNode overlay = JSON.readTree(Files.readString(folder.resolve("demo-users.json")));
        for (String list : new String[] {"users", "clients"}) {
            ArrayNode into = realm.withArray("/" + list);
            overlay.path(list).forEach(into::add);
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
    }

    /** The values that Keycloak would otherwise read from its environment. */
    private static String fillIn(DemoSettings settings, Path file) throws IOException {
        return Files.readString(file)
                .replace("${REDRESS_PORTAL_URL}", settings.portalAddress())
                .replace("${REDRESS_DESK_SECRET}", DemoAccounts.DESK_SECRET)
                .replace("${REDRESS_ONBOARDING_SECRET}", DemoAccounts.ONBOARDING_SECRET);
    }
}
