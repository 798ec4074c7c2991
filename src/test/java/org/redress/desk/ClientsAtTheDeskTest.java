package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** A platform's clients at the desk while Keycloak is away; {@code OnboardingIT} has the real one. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class ClientsAtTheDeskTest {
    private static final String PAGE = "/desk/platforms/vimeo/clients";

    @TestHTTPResource
    String address;

    @Inject
    DataSource dataSource;

    @Test
    void keycloak_being_away_is_said_and_what_was_typed_is_kept_and_nothing_was_made() {
        Visitor admin = new Visitor(address.replaceAll("/$", "")).open(PAGE);
        assertThat(admin.page()).contains("This platform has no client that was made here.");
        admin.submit(
                "/addition",
                List.of(
                        Map.entry("kind", "LIVE"),
                        Map.entry("credential", "JWKS_URL"),
                        Map.entry("address", "https://vimeo.example/jwks.json"),
                        Map.entry("scopes", "removal-requests:read"),
                        Map.entry("reason", "They asked on the telephone.")));
        assertThat(admin.status()).isEqualTo(409);
        assertThat(admin.page())
                .contains("Keycloak does not answer. Nothing was changed, and nothing is lost")
                .contains("value=\"https://vimeo.example/jwks.json\"", "value=\"They asked on the telephone.\"");
        assertThat(rows()).isZero();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_a_private_key_is_never_taken() {
        Visitor admin = new Visitor(address.replaceAll("/$", "")).open(PAGE);
        admin.submit("/addition", List.of(Map.entry("credential", "JWKS"), Map.entry("keys", "nonsense")));
        assertThat(admin.status()).isEqualTo(422);
        assertThat(admin.page()).contains("Choose at least one thing", "neither a JWKS nor a public key");
        admin.submit(
                "/addition",
                List.of(
                        Map.entry("credential", "JWKS"),
                        Map.entry("keys", "{\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQAB\",\"d\":\"AQ\"}"),
                        Map.entry("scopes", "removal-requests:read")));
        assertThat(admin.page()).contains("This holds a private key.");
    }

    @Test
    void going_live_needs_a_live_client() {
        Visitor admin = new Visitor(address.replaceAll("/$", "")).open(PAGE);
        assertThat(admin.page())
                .contains("do not go to this platform through the API yet")
                .doesNotContain("going-live");
    }

    @Test
    void the_keys_of_the_feeds_are_shown_once_and_loading_the_page_again_makes_no_other_pair() {
        Visitor admin = new Visitor(address.replaceAll("/$", "")).open(PAGE);
        assertThat(admin.page()).contains("It has no keys", "It has no sandbox yet");
        Visitor again = new Visitor(address.replaceAll("/$", "")).open(PAGE);
        assertThat(admin.submit("/feed-keys", Map.of()).page()).contains("Ocp-Apim-Subscription-Key", "app-code");
        again.submit("/feed-keys", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page()).contains("they are shown only once").contains("Waiting for the first use.");
        again.submit("/revocation", Map.of());
        assertThat(again.page()).contains("Revoked: these keys open no feed any more");
    }

    private long rows() {
        return new Database(dataSource).count("""
                select count(*) from platform_client c join platform p on p.id = c.platform_id where p.slug = 'vimeo'
                """);
    }
}
