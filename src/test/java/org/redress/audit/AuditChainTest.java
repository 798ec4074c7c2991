package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditChainTest {
    private static final Instant AT = Instant.parse("2026-11-23T13:50:00.123Z");

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    EntityManager database;

    @BeforeEach
    void three_sealed_entries() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 3; i++) {
                audit.record(Actor.system("test"), "thing.done", thing(), Map.of("n", "" + i), AT);
            }
        });
        while (chain.seal() > 0) {}
    }

    @Test
    void an_untouched_audit_verifies() {
        Verdict verdict = chain.verify();
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.sealed()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void rule10_nothing_is_recorded_outside_the_transaction_of_the_deed() {
        assertThatThrownBy(() -> audit.record(Actor.system("test"), "thing.done", thing(), AT))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void rows_can_be_neither_changed_nor_deleted() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> run("update audit_entry set actor_id = 'somebody else'")))
                .hasStackTraceContaining("audit_entry is append-only");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> run("delete from audit_seal")))
                .hasStackTraceContaining("audit_seal is append-only");
    }

    @Test
    void a_changed_entry_is_found_and_its_position_named() {
        assertFound("update audit_entry set actor_id = 'somebody else' where id = %d", "the entry was changed");
    }

    @Test
    void a_changed_entry_with_a_matching_leaf_is_found_by_the_chain() {
        QuarkusTransaction.begin();
        long position = lastPosition() - 1;
        run("set local session_replication_role = replica");
        run("update audit_seal set chain = decode(repeat('00', 32), 'hex') where position = " + position);
        Verdict verdict = chain.verify();
        QuarkusTransaction.rollback();
        assertThat(verdict.firstBroken()).isEqualTo(position);
        assertThat(verdict.finding()).isEqualTo("the link does not follow from the one before");
    }

    @Test
    void a_deleted_entry_is_found_and_its_position_named() {
        assertFound("delete from audit_entry where id = %d", "the entry is missing");
    }

    @Test
    void an_entry_hidden_from_the_sealer_is_found() {
        QuarkusTransaction.begin();
        audit.record(Actor.system("test"), "thing.done", thing(), AT);
        run("delete from audit_unsealed");
        Verdict verdict = chain.verify();
        QuarkusTransaction.rollback();
        assertThat(verdict.intact()).isFalse();
    }

    @Test
    void an_entry_that_commits_late_is_sealed_all_the_same() {
        long before = chain.verify().sealed();
        QuarkusTransaction.begin();
        audit.record(Actor.system("late"), "thing.done", thing(), AT);
        QuarkusTransaction.requiringNew().run(() -> audit.record(Actor.system("quick"), "thing.done", thing(), AT));
        QuarkusTransaction.requiringNew().run(() -> chain.seal());
        QuarkusTransaction.commit();
        chain.seal();
        assertThat(chain.verify().sealed()).isEqualTo(before + 2);
        assertThat(chain.verify().unsealed()).isZero();
    }

    private void assertFound(String tampering, String finding) {
        QuarkusTransaction.begin();
        long position = lastPosition() - 1;
        Object entry = database.createNativeQuery("select entry_id from audit_seal where position = " + position)
                .getSingleResult();
        run("set local session_replication_role = replica");
        run(tampering.formatted(entry));
        Verdict verdict = chain.verify();
        QuarkusTransaction.rollback();
        assertThat(verdict.firstBroken()).isEqualTo(position);
        assertThat(verdict.finding()).isEqualTo(finding);
    }

    private long lastPosition() {
        return ((Number) database.createNativeQuery("select max(position) from audit_seal")
                        .getSingleResult())
                .longValue();
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }

    private static Subject thing() {
        return Subject.of("thing", UUID.randomUUID(), UUID.randomUUID());
    }
}
