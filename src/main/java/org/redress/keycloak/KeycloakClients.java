package org.redress.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.redress.NotPossibleNow;
import org.redress.platform.clients.ClientAuthority;
import org.redress.platform.clients.PlatformClient;

/** Makes, changes and ends the clients of platforms at Keycloak; those that Redress did not make are left alone. */
@ApplicationScoped
class KeycloakClients implements ClientAuthority {
    private final AdminApi api;
    private final Representation representation;

    KeycloakClients(AdminApi api, Representation representation) {
        this.api = api;
        this.representation = representation;
    }

    @Override
    public void make(Wanted wanted) {
        JsonNode before = find(wanted.clientId());
        if (!before.isMissingNode()) {
            own(before);
            api.ask("DELETE", path(before), null);
        }
        api.ask("POST", "/clients", representation.of(wanted));
    }

    @Override
    public String secret(String clientId) {
        JsonNode client = existing(clientId);
        return api.ask("GET", path(client) + "/client-secret", null)
                .path("value")
                .asText();
    }

    @Override
    public String tokenAddress() {
        return api.issuer() + "/protocol/openid-connect/token";
    }

    @Override
    public void replaceKeys(String clientId, PlatformClient.Wish wish) {
        ObjectNode client = existing(clientId);
        representation.credential(client, wish);
        api.ask("PUT", path(client), client);
    }

    @Override
    public void disable(String clientId) {
        JsonNode found = find(clientId);
        if (found instanceof ObjectNode client) {
            own(client);
            client.put("enabled", false);
            api.ask("PUT", path(client), client);
        }
    }

    private ObjectNode existing(String clientId) {
        JsonNode found = find(clientId);
        if (found instanceof ObjectNode client) {
            own(client);
            return client;
        }
        throw new NotPossibleNow(
                "gone", "Keycloak has no client " + clientId + " any more: switch it off here and add another one.");
    }

    private JsonNode find(String clientId) {
        return api.ask("GET", "/clients?clientId=" + AdminApi.encoded(clientId), null)
                .path(0);
    }

    private static void own(JsonNode client) {
        if (!client.path("attributes").has(Representation.MARK)) {
            throw new NotPossibleNow(
                    "foreign-client",
                    "Keycloak has a client of this name that Redress did not make. It was left alone: an operator renames it.");
        }
    }

    private static String path(JsonNode client) {
        return "/clients/" + client.path("id").asText();
    }
}
