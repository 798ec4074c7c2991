package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DoorsTest {
    @Inject
    Doors doors;

    @Inject
    Reports reports;

    @Inject
    Walk walk;

    @Inject
    InstantSource time;

    private final Reports.Credentials credentials = Reports.Credentials.random();
    private final String owner = "owner " + UUID.randomUUID();
    private final String attacker = "attacker " + UUID.randomUUID();
    private UUID caseId;
    private Instant now;

    @BeforeEach
    void report() {
        now = time.instant();
        caseId = reports.report(
                walk.report(Walk.COMPLETE, "https://x.com/a/status/1"), UUID.randomUUID(), credentials, now);
    }

    @Test
    void rule18_reference_and_code_open_the_case() {
        assertThat(right(owner).opened()).contains(new Doors.Opened(Doors.What.CASE, caseId));
    }

    @Test
    void rule18_a_wrong_reference_and_a_wrong_code_get_the_same_answer() {
        var wrongCode = doors.enter(reference(), AccessCode.random().shown(), owner, now);
        var wrongReference = doors.enter(Reference.random().shown(), code(), owner, now);
        var nonsense = doors.enter("?", "?", owner, now);
        assertThat(wrongCode).isEqualTo(wrongReference).isEqualTo(nonsense);
    }

    @Test
    void rule18_five_tries_are_free_then_delays_double_to_five_minutes() {
        for (int i = 0; i < Throttle.FREE; i++) {
            assertThat(wrong(attacker).delay()).isZero();
        }
        assertThat(wrong(attacker).delay()).isEqualTo(Duration.ofSeconds(1));
        for (int delay = 1; delay < 512; delay *= 2) {
            now = now.plusSeconds(Math.min(delay, 300));
            assertThat(wrong(attacker).delay()).isZero();
        }
        assertThat(wrong(attacker).delay()).isEqualTo(Duration.ofSeconds(300));
    }

    @Test
    void asvs6_1_an_attacker_on_one_network_does_not_keep_the_owner_on_another_out() {
        for (int i = 0; i < Throttle.REFERENCE_A_DAY + 5; i++) {
            now = now.plusSeconds(301);
            wrong(attacker + i % 20);
        }
        var answer = right(owner);
        assertThat(answer.opened()).contains(new Doors.Opened(Doors.What.CASE, caseId));
        assertThat(answer.failedBefore()).isGreaterThan(90);
        assertThat(right(owner).failedBefore()).isZero();
    }

    private Doors.Answer right(String network) {
        return doors.enter(reference(), code(), network, now);
    }

    private Doors.Answer wrong(String network) {
        return doors.enter(reference(), AccessCode.random().shown(), network, now);
    }

    private String reference() {
        return credentials.reference().shown();
    }

    private String code() {
        return credentials.code().shown();
    }
}
