package org.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.support.TestPostgres;

/** What may be done with a platform's endpoint. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class HooksTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Actor BY = Actor.system("test");

    @Inject
    Hooks hooks;

    @Inject
    Platforms platforms;

    @Inject
    WebhookEndpoints endpoints;

    @Test
    @TestTransaction
    void every_secret_of_the_last_day_signs_and_none_older() {
        UUID platform = registered(hooks.newSecret());
        String second = hooks.rotate(platform, BY, NOON);
        String third = hooks.rotate(platform, BY, NOON.plusSeconds(60));
        WebhookEndpoint endpoint = endpoints.activeOf(platform).orElseThrow();
        Instant day = NOON.plus(Hooks.OVERLAP);
        assertThat(endpoints.secretsOf(endpoint, NOON.plusSeconds(61)))
                .hasSize(3)
                .startsWith(third);
        assertThat(endpoints.secretsOf(endpoint, day)).containsExactly(third, second);
        assertThat(endpoints.secretsOf(endpoint, day.plusSeconds(60))).containsExactly(third);
    }

    @Test
    @TestTransaction
    void so_many_rotations_that_no_header_should_hold_them_are_refused() {
        UUID platform = registered(hooks.newSecret());
        for (int i = 0; i < 5; i++) {
            hooks.rotate(platform, BY, NOON);
        }
        assertThatThrownBy(() -> hooks.rotate(platform, BY, NOON)).isInstanceOf(NotPossibleNow.class);
        assertThat(hooks.rotate(platform, BY, NOON.plus(Hooks.OVERLAP))).startsWith("whsec_");
    }

    @Test
    @TestTransaction
    void one_that_was_taken_away_is_not_switched_on_again_and_one_that_answered_410_is() {
        UUID platform = registered(hooks.newSecret());
        hooks.disable(endpoints.activeOf(platform).orElseThrow(), WebhookEndpoint.GONE, BY, NOON);
        endpoints.flush();
        assertThat(hooks.activate(platform, BY, NOON).isActive()).isTrue();
        hooks.remove(platform, "removed by the platform", BY, NOON);
        endpoints.flush();
        assertThatThrownBy(() -> hooks.activate(platform, BY, NOON)).isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> hooks.rotate(platform, BY, NOON)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 65})
    @TestTransaction
    void security_11_a_secret_has_24_to_64_bytes(int bytes) {
        String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
        assertThatThrownBy(() -> registered(secret)).isInstanceOf(NotAcceptable.class);
    }

    private UUID registered(String secret) {
        UUID platform = platforms.bySlug("pinterest").orElseThrow().id();
        hooks.register(platform, new Hooks.Target("https://hooks.example/1", secret), BY, NOON);
        return platform;
    }
}
