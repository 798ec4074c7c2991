package org.redress.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;
import org.redress.platform.clients.ClientAuthority;

/**
 * Asks Keycloak's admin API of our realm, as the service account of the client {@code redress-onboarding}, whose only
 * role is {@code manage-clients}. A token is fetched for each use, since an admin seldom comes.
 */
@ApplicationScoped
class AdminApi {
    static final String CLIENT = "redress-onboarding";

    private static final Logger LOG = Logger.getLogger(AdminApi.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LEAST_ERROR = 400;
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final ObjectMapper json;
    private final String realm;
    private final String admin;
    private final String secret;

    AdminApi(
            ObjectMapper json,
            @ConfigProperty(name = "redress.keycloak.realm-url") String realm,
            @ConfigProperty(name = "redress.keycloak.onboarding-secret") String secret) {
        this.json = json;
        this.realm = realm;
        this.admin = realm.replaceFirst("/realms/([^/]+)/?$", "/admin/realms/$1");
        this.secret = secret;
    }

    /**
     * {@return the answer; a missing node when there is none, or nothing was found}
     *
     * @param path below the realm, such as {@code /clients}
     * @throws NotPossibleNow {@link ClientAuthority#AWAY} when Keycloak does not answer, or refuses
     */
    JsonNode ask(String method, String path, @Nullable JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(admin + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return send(request);
    }

    /** {@return the realm's address as the world reaches it} */
    String issuer() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        return send(request).path("issuer").asText(realm);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + encoded(secret);
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request).path("access_token").asText();
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == NOT_FOUND) {
                return json.missingNode();
            }
            if (answer.statusCode() >= LEAST_ERROR) {
                LOG.errorf("Keycloak answered %d to %s", answer.statusCode(), request.method());
                throw new NotPossibleNow(
                        ClientAuthority.AWAY,
                        "Keycloak refused (" + answer.statusCode()
                                + "). Nothing was changed, and nothing is lost. An operator" + " looks at the client "
                                + CLIENT + " there: its secret, and its role manage-clients.");
            }
            return answer.body().isBlank() ? json.missingNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new NotPossibleNow(
                    ClientAuthority.AWAY,
                    "Keycloak does not answer. Nothing was changed, and nothing is lost: try again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPossibleNow(ClientAuthority.AWAY, "Redress is ending: try again in a moment.");
        }
    }
}
