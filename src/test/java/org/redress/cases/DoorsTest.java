package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.InvalidTransactionException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

    @Test
    void rule18_a_busy_network_is_slowed_for_a_while_and_other_networks_are_not() {
        for (int i = 0; i < Throttle.NETWORK_AN_HOUR; i++) {
            doors.enter(Reference.random().shown(), code(), attacker, now);
        }
        assertThat(right(attacker).delay()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(300));
        assertThat(right(owner).opened()).isPresent();
        now = now.plusSeconds(301);
        assertThat(right(attacker).opened()).isPresent();
    }

    @Test
    void rule18_tries_are_forgotten_once_their_day_is_over() {
        wrong(attacker);
        doors.forgetTries(now);
        assertThat(right(owner).failedBefore()).isOne();
        wrong(attacker);
        now = now.plus(Duration.ofDays(1)).plusSeconds(1);
        doors.forgetTries(now);
        assertThat(right(owner).failedBefore()).isZero();
    }

    /** The pages' equal time rests on this: one hash, in straight code, after the same reads. */
    @Test
    void rule18_an_unknown_reference_costs_the_one_slow_hash_that_a_known_one_costs() {
        JavaClass type = new ClassFileImporter()
                .importPath(Path.of("target", "classes", "org", "redress", "cases"))
                .get(Doors.class.getName());
        List<JavaMethodCall> hashes = type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getName().equals(CodeHashes.class.getName()))
                .toList();
        assertThat(hashes).hasSize(1);
        assertThat(hashes.get(0).getOrigin().getName()).isEqualTo("check");
        assertThat(hashes.get(0).isDeclaredInLambda()).isFalse();
    }

    @Test
    void rule18_no_code_is_hashed_while_a_transaction_holds_a_connection() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> right(owner)))
                .rootCause()
                .isInstanceOf(InvalidTransactionException.class);
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
