package org.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.audit.Actor;
import org.redress.support.TestPostgres;

/** Whose an address is, and how each platform is reached. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SeededPlatformsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Inject
    Platforms platforms;

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    Connections connections;

    @Inject
    Hooks hooks;

    @Inject
    PlatformSeed seed;

    @ParameterizedTest
    @CsvSource({
        "https://x.com/a/status/1, x",
        "X.COM/a, x",
        "mobile.twitter.com/a, x",
        "https://pic.x.com/abc, x",
        "drive.google.com/file/1, googledrive",
        "docs.google.com/d, googledrive",
        "www.google.com/search?q=a, google_search",
        "vm.tiktok.com/ZM, tiktok",
        "someone.github.io, github",
        "https://user:pw@x.com:8443/a, x",
        "hxxps://x[.]com/a, x",
        "https://x.com./a, x",
        "https:\\\\x.com\\a, x",
        "https://ｘ。ｃｏｍ/a, x",
        "https://evil.example@x.com/a, x",
    })
    @TestTransaction
    void the_platform_of_an_address_is_found_most_specific_first(String typed, String slug) {
        assertThat(slugOf(typed)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notx.com/a",
                "https://x.com.evil.example/a",
                "https://x.com@evil.example/a",
                "https://x.com:pw@evil.example/a",
                "x.com@evil.example",
                "https://evil.example/x.com",
                "https://evil.example?x.com",
                "https://evil.example#@x.com",
                "https://evil.example\\@x.com",
                "https://evil.example/\\@x.com",
                "https://x.com%2eevil.example/",
                "https://x.com%40evil.example/",
                "https://x-com.example/",
                "https://х.com/a",
                "https://wordpreß.com/",
                "https://fxtwitter.com/a",
                "https://com/",
            })
    @TestTransaction
    void an_address_that_only_looks_like_a_platform_is_not_its(String typed) {
        assertThat(slugOf(typed)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "x, FORM",
        "onlyfans, EMAIL",
        "dropbox, EMAIL",
        "telegram, EMAIL",
        "threads, NONE",
        "grok, NONE",
        "mega, FORM"
    })
    @TestTransaction
    void a_platform_is_reached_as_its_entry_says(String slug, Channel channel) {
        assertThat(platforms.bySlug(slug).orElseThrow().channel()).isEqualTo(channel);
    }

    @Test
    @TestTransaction
    void a_connected_platform_is_reached_by_the_api_and_falls_back_to_its_form() {
        Platform x = platforms.bySlug("x").orElseThrow();
        connections.connect(x.id(), "client-x", Actor.system("test"), NOW);
        assertThat(platforms.byClientId("client-x").orElseThrow().channel()).isEqualTo(Channel.API);
        assertThat(x.contact().fallback()).isEqualTo(Channel.FORM);
    }

    @Test
    @TestTransaction
    void security_11_a_webhook_secret_is_sealed_and_a_new_endpoint_replaces_the_old_one() {
        Platform x = platforms.bySlug("x").orElseThrow();
        String secret = hooks.newSecret();
        WebhookEndpoint first = register(x, "https://hooks.example/1", secret);
        WebhookEndpoint second = register(x, "https://hooks.example/2", secret);
        assertThat(first.isActive()).isFalse();
        assertThat(endpoints.activeOf(x.id())).contains(second);
        assertThat(new String(second.sealedSecret(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
        assertThat(endpoints.secretsOf(second, NOW)).containsExactly(secret);
    }

    @Test
    void seeding_again_changes_nothing() {
        long before = platforms.count();
        seed.start(new io.quarkus.runtime.StartupEvent());
        assertThat(platforms.count()).isEqualTo(before).isGreaterThanOrEqualTo(47);
    }

    private WebhookEndpoint register(Platform platform, String url, String secret) {
        return hooks.register(platform.id(), new Hooks.Target(url, secret), Actor.system("test"), NOW);
    }

    private String slugOf(String typed) {
        return WebAddress.parse(typed)
                .flatMap(address -> platforms.ofHost(address.host()))
                .map(Platform::slug)
                .orElse("none");
    }
}
