package org.redress.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who can sign in to the demo, read from the overlay that Keycloak imported.
 *
 * @param staff one account for each role, and a second caseworker
 * @param platforms one client for each platform of the demo
 */
record DemoAccounts(List<Account> staff, List<Account> platforms) {
    /** Also encrypts the desk's session cookie; production refuses it. */
    static final String DESK_SECRET = "demo-desk-secret-only-for-the-demo-000";

    /** Of Redress's own account at Keycloak; production refuses it. */
    static final String ONBOARDING_SECRET = "demo-onboarding-secret-only-for-the-demo";

    /**
     * @param id of the account at Keycloak; for a client, one derived from its name
     * @param role a realm role, or the platform's slug
     */
    record Account(UUID id, String name, String secret, String role) {}

    static DemoAccounts read(DemoSettings settings) throws IOException {
        JsonNode overlay = new ObjectMapper()
                .readTree(Files.readString(settings.home().resolve("docker/keycloak/demo-users.json")));
        List<Account> staff = new ArrayList<>();
        overlay.path("users")
                .forEach(user -> staff.add(new Account(
                        UUID.fromString(user.path("id").asText()),
                        user.path("username").asText(),
                        user.at("/credentials/0/value").asText(),
                        user.at("/realmRoles/0").asText())));
        List<Account> platforms = new ArrayList<>();
        overlay.path("clients")
                .forEach(client -> platforms.add(new Account(
                        UUID.nameUUIDFromBytes(client.path("clientId").asText().getBytes(StandardCharsets.UTF_8)),
                        client.path("clientId").asText(),
                        client.path("secret").asText(),
                        client.at("/protocolMappers/0/config/claim.value").asText())));
        return new DemoAccounts(List.copyOf(staff), List.copyOf(platforms));
    }
}
