package org.redress.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.KeycloakAdmin;
import org.redress.support.PartnerToken;
import org.redress.support.SignedIn;
import org.redress.support.Stack;
import org.redress.support.Visitor;

/** An admin brings a platform in, asked of the real Keycloak and the packaged portal. */
class OnboardingIT {
    private static final Pattern SECRET = Pattern.compile("app-code\"><bdi dir=\"ltr\">([^<]+)<");
    private static final List<String> ALL = List.of(
            "removal-requests:read",
            "removal-requests:respond",
            "fingerprints:read",
            "fingerprints:feedback",
            "webhooks:manage");
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(1);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void a_secret_is_shown_once_opens_its_platform_s_sandbox_alone_and_the_first_call_is_seen() throws Exception {
        Visitor admin = page("chirp");
        add(admin, "SANDBOX", "SECRET", "", List.of("removal-requests:read"));
        assertThat(admin.page()).contains("chirp-sandbox", "Waiting for the first call");
        String secret = secret(admin);
        assertThat(admin.page()).contains(stack.realmAddress() + "/protocol/openid-connect/token");
        Visitor again = page("chirp");
        assertThat(again.page()).contains("and never again").doesNotContain(secret, "/secret\"");

        JsonNode claims = claims(PartnerToken.fetch(stack.realmAddress(), "chirp-sandbox", secret));
        assertThat(claims.path("platform_id").asText()).isEqualTo("chirp");
        assertThat(claims.path("sandbox").asBoolean()).isTrue();
        assertThat(claims.path("aud").asText()).isEqualTo("redress-api");
        assertThat(claims.path("scope").asText()).isEqualTo("removal-requests:read");
        assertThat(call("chirp-sandbox", secret)).isEqualTo(200);
        assertThat(page("chirp").page()).contains("First call", "(GET /api/v1/removal-requests)");
    }

    @Test
    void a_second_client_works_beside_the_first_until_that_is_switched_off_and_then_alone() throws Exception {
        Visitor admin = page("pixbin");
        add(admin, "LIVE", "SECRET", "", ALL);
        String old = secret(admin);
        String token = PartnerToken.fetch(stack.realmAddress(), "pixbin-live", old);
        admin = page("pixbin");
        add(admin, "LIVE", "SECRET", "", ALL);
        String fresh = secret(admin);
        assertThat(call("pixbin-live", old)).isEqualTo(200);
        assertThat(call("pixbin-live-2", fresh)).isEqualTo(200);

        admin = page("pixbin").submit("/end", Map.of("reason", "Its follower calls."));
        assertThat(admin.page()).contains("no call of it gets in any more");
        assertThat(list(token)).as("a token that is still young").isEqualTo(403);
        assertThatThrownBy(() -> call("pixbin-live", old)).hasMessageContaining("no token");
        assertThat(call("pixbin-live-2", fresh)).isEqualTo(200);
    }

    @Test
    void a_platform_signs_in_with_its_own_key_and_changes_it_without_a_gap() throws Exception {
        KeyPair first = SignedIn.newKeys();
        KeyPair second = SignedIn.newKeys();
        add(page("chirp"), "LIVE", "JWKS", SignedIn.pem(first), ALL);
        SignedIn before = new SignedIn(stack.realmAddress(), "chirp-live", first);
        SignedIn after = new SignedIn(stack.realmAddress(), "chirp-live", second);
        assertThat(list(before.token().path("access_token").asText())).isEqualTo(200);
        assertThat(after.token().has("access_token")).isFalse();

        Visitor admin = page("chirp")
                .submit(
                        "/keys",
                        Map.of("credential", "JWKS", "keys", SignedIn.pem(second), "reason", "They changed it."));
        assertThat(admin.page()).contains("signs in with the new keys from now on");
        assertThat(list(after.token().path("access_token").asText())).isEqualTo(200);
        assertThat(before.token().has("access_token")).isFalse();
    }

    @Test
    void what_a_try_left_at_keycloak_is_taken_up_and_another_s_client_is_left_alone() throws Exception {
        KeycloakAdmin keycloak = new KeycloakAdmin(stack.realmAddress());
        keycloak.createClient("{\"clientId\": \"reddit-live\", \"attributes\": {\"redress.platform\": \"reddit\"}}");
        Visitor admin = page("reddit");
        add(admin, "LIVE", "SECRET", "", ALL);
        assertThat(call("reddit-live", secret(admin))).isEqualTo(200);

        keycloak.createClient("{\"clientId\": \"tumblr-live\"}");
        add(page("tumblr"), "LIVE", "SECRET", "", ALL, 409, "that Redress did not make");
    }

    @Test
    void security_8_2_1_the_account_of_redress_manages_clients_and_nothing_else() throws Exception {
        String token = PartnerToken.fetch(
                stack.realmAddress(), "redress-onboarding", "demo-onboarding-secret-only-for-the-demo");
        String admin = stack.realmAddress().replace("/realms/", "/admin/realms/");
        assertThat(status(admin + "/clients?max=1", token)).isEqualTo(200);
        assertThat(status(admin + "/users?max=1", token)).isEqualTo(403);
        assertThat(status(admin + "/events", token)).isEqualTo(403);
        assertThat(list(token)).as("and it is no platform").isIn(401, 403);
    }

    private static Visitor page(String slug) {
        return stack.signedIn("admin").open("/desk/platforms/" + slug + "/clients");
    }

    private static void add(Visitor admin, String kind, String credential, String keys, List<String> scopes) {
        add(admin, kind, credential, keys, scopes, 200, "The client is there.");
    }

    private static void add(
            Visitor admin, String kind, String credential, String keys, List<String> scopes, int status, String says) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(List.of(
                Map.entry("kind", kind),
                Map.entry("credential", credential),
                Map.entry("keys", keys),
                Map.entry("reason", "They asked.")));
        scopes.forEach(scope -> fields.add(Map.entry("scopes", scope)));
        admin.submit("/addition", fields);
        assertThat(admin.page()).contains(says);
        assertThat(admin.status()).isEqualTo(status);
    }

    private static String secret(Visitor admin) {
        Matcher found = SECRET.matcher(admin.submit("/secret", Map.of()).page());
        assertThat(found.find()).as(admin.page()).isTrue();
        return found.group(1);
    }

    private static int call(String clientId, String secret) throws IOException, InterruptedException {
        return list(PartnerToken.fetch(stack.realmAddress(), clientId, secret));
    }

    private static int list(String token) throws IOException, InterruptedException {
        return status(stack.address(0) + "/api/v1/removal-requests", token);
    }

    private static int status(String address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
