package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.platform.Hooks;
import org.redress.platform.Platforms;
import org.redress.platform.WebhookEndpoint;
import org.redress.platform.WebhookEndpoints;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A platform's webhooks at the desk, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class PlatformWebhooksTest {
    private static final Pattern SECRET = Pattern.compile("value=\"(whsec_[^\"]+)\"");
    private static final String URL = "https://hooks.mastodon.example/redress";

    @TestHTTPResource
    String address;

    @Inject
    Platforms platforms;

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    Hooks hooks;

    @Inject
    Walk walk;

    @Test
    void an_admin_registers_tries_rotates_switches_off_and_on() {
        Visitor visitor = visitor().open("/desk/platforms/discord/webhooks");
        visitor.submit("/webhooks", Map.of("url", "http//wrong"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("There is a problem", "value=\"http//wrong\"");
        visitor.submit("/webhooks", Map.of("url", URL));
        String first = secret(visitor.page());
        visitor.open("/desk/platforms/discord/webhooks");
        assertThat(visitor.page()).contains(URL).doesNotContain("whsec_");

        visitor.submit("/webhooks/secret-rotation", Map.of());
        assertThat(secret(visitor.page())).isNotEqualTo(first);
        assertThat(visitor.page()).contains("A former secret signs too, until");
        visitor.open("/desk/platforms/discord/webhooks").submit("/webhooks/test", Map.of());
        assertThat(visitor.page()).contains("A test is on its way", "webhook.test", "No attempt yet");
        visitor.submit("/webhooks/test", Map.of());
        assertThat(visitor.page().split("webhook\\.test</h3>", -1))
                .as("one that waits is enough")
                .hasSize(2);

        Visitor other = visitor().open("/desk/platforms/discord/webhooks");
        visitor.submit("/webhooks/switch-off", Map.of());
        assertThat(visitor.page()).contains("Nothing is sent there any more", "switched off at the desk");
        other.submit("/webhooks/test", Map.of());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.page()).contains("There is no endpoint that is on");
    }

    @Test
    void one_that_answered_410_is_switched_on_again_with_its_secret() {
        QuarkusTransaction.requiringNew().run(() -> {
            WebhookEndpoint endpoint = hooks.register(
                    platforms.bySlug("twitch").orElseThrow().id(),
                    new Hooks.Target(URL, hooks.newSecret()),
                    Walk.STAFF,
                    walk.now());
            hooks.disable(endpoint, WebhookEndpoint.GONE, Walk.STAFF, walk.now());
        });
        Visitor visitor = visitor().open("/desk/platforms/twitch/webhooks");
        assertThat(visitor.page()).contains("The webhook of Twitch is switched off");
        visitor.submit("/webhooks/activation", Map.of());
        assertThat(visitor.page()).contains("It is on again").doesNotContain("The webhook of Twitch is switched off");
        visitor.submit("/webhooks/switch-off", Map.of());
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void a_caseworker_reads_and_changes_nothing() {
        assertThat(visitor().open("/desk/platforms/discord/webhooks").page())
                .contains("Where they go")
                .doesNotContain("method=\"post\" action=\"/desk/platforms");
    }

    private static String secret(String page) {
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
