package org.redress.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.demo.DemoKeycloak;

/** Does what Keycloak's administrator does by hand. */
public final class KeycloakAdmin {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String server;

    public KeycloakAdmin(String realmAddress) {
        this.server = realmAddress.substring(0, realmAddress.indexOf("/realms/"));
    }

    /** @param userId as in {@code docker/keycloak/demo-users.json} */
    public void setEnabled(String userId, boolean enabled) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/admin/realms/redress/users/" + userId))
                .header(
                        "Authorization",
                        "Bearer " + passwordToken("master", DemoKeycloak.ADMIN, DemoKeycloak.ADMIN_PASSWORD))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"enabled\": " + enabled + "}"))
                .build();
        send(request, 204);
    }

    /** @param json as Keycloak imports it */
    public void createRealm(String json) {
        send(
                asAdmin("/admin/realms")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                201);
    }

    /** @param json a client of the realm, as Keycloak's admin API writes it */
    public void createClient(String json) {
        send(
                asAdmin("/admin/realms/redress/clients")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                201);
    }

    /** Changes some settings of a realm, by name. */
    public void change(String realm, String json) {
        send(
                asAdmin("/admin/realms/" + realm)
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                204);
    }

    private HttpRequest.Builder asAdmin(String path) {
        String token = passwordToken("master", DemoKeycloak.ADMIN, DemoKeycloak.ADMIN_PASSWORD);
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /** A genuine token of a person of {@code realm}, made for Keycloak's own tools and so for no API of ours. */
    public String passwordToken(String realm, String name, String password) {
        String form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", name, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return new ObjectMapper()
                    .readTree(send(request, 200))
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak answered no JSON", e);
        }
    }

    private static String send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
