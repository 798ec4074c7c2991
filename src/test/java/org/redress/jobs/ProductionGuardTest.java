package org.redress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductionGuardTest {
    @Inject
    ProductionGuard guard;

    @Inject
    InstantSource time;

    @Inject
    EntityManager database;

    @AfterEach
    void back_to_real_time() {
        shift("0");
    }

    @Test
    void demo_secrets_are_not_for_production() {
        assertThat(guard.objections())
                .anyMatch(objection -> objection.contains("redress.vault"))
                .anyMatch(objection -> objection.contains("desk-secret"))
                .anyMatch(objection -> objection.contains("onboarding-secret"));
    }

    @Test
    void codes_that_are_cheap_to_try_are_not_for_production() {
        assertThat(guard.objections()).anyMatch(objection -> objection.contains("code-memory-kib"));
    }

    @Test
    void security_6_3_3_a_desk_that_opens_for_a_password_alone_is_not_for_production() {
        assertThat(guard.objections()).anyMatch(objection -> objection.contains("sign-in-level"));
    }

    @Test
    void a_shifted_clock_is_not_for_production() {
        shift("48 hours");
        assertThat(guard.objections()).anyMatch(objection -> objection.contains("the clock is shifted"));
    }

    @Test
    void rule9_now_is_the_database_clock_in_milliseconds_and_tests_shift_it() {
        Instant before = time.instant();
        shift("48 hours");
        Instant after = time.instant();
        assertThat(Duration.between(before, after)).isBetween(Duration.ofHours(48), Duration.ofHours(49));
        assertThat(before.getNano() % 1_000_000).isZero();
    }

    private void shift(String interval) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update clock_offset set shift = interval '" + interval + "'")
                        .executeUpdate());
    }

    @Test
    void security_1_3_6_production_refuses_webhooks_to_private_addresses() {
        assertThat(guard.objections()).anyMatch(objection -> objection.contains("private addresses"));
    }
}
