package org.redress.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.AuditChain;
import org.redress.audit.Subject;
import org.redress.support.TestPostgres;

/** A checkpoint is what the specifications say, and is never signed over a tree that does not continue the last. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CheckpointsTest {
    private static final Instant AT = Instant.parse("2026-11-26T14:00:00Z");

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    Checkpoints checkpoints;

    @Inject
    CheckpointWatch watch;

    @Inject
    EntityManager database;

    @BeforeEach
    void something_is_sealed() {
        record("before");
    }

    @Test
    void a_checkpoint_is_a_signed_note_that_the_jdk_verifies() throws Exception {
        String note = checkpoints.make(AT).note();
        String[] lines = note.split("\n");
        assertThat(lines[0]).isEqualTo("127.0.0.1/audit");
        assertThat(lines[2]).matches("[A-Za-z0-9+/]{43}=");
        assertThat(lines[3]).isEmpty();
        assertThat(lines[4]).startsWith("\u2014 127.0.0.1/audit ");
        assertThat(note).endsWith("\n").hasLineCount(5);
        byte[] key = Base64.getDecoder().decode(checkpoints.key().orElseThrow().encoded());
        byte[] signed = Base64.getDecoder().decode(lines[4].split(" ")[2]);
        MessageDigest id = MessageDigest.getInstance("SHA-256");
        id.update("127.0.0.1/audit\n\u0001".getBytes("UTF-8"));
        assertThat(Arrays.copyOf(signed, 4)).isEqualTo(Arrays.copyOf(id.digest(key), 4));
        Signature verifier = Signature.getInstance("Ed25519");
        String der = "302a300506032b6570032100" + HexFormat.of().formatHex(key);
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(der))));
        verifier.update(note.substring(0, note.indexOf("\n\n") + 1).getBytes("UTF-8"));
        assertThat(verifier.verify(Arrays.copyOfRange(signed, 4, 68))).isTrue();
    }

    @Test
    void the_same_tree_has_one_checkpoint_and_an_hour_passes_before_the_next_by_itself() {
        Made first = checkpoints.make(AT);
        assertThat(checkpoints.make(AT.plusSeconds(5))).isEqualTo(first);
        record("since");
        checkpoints.makeDue(first.at().plus(Duration.ofMinutes(59)));
        assertThat(checkpoints.latest()).contains(first);
        checkpoints.makeDue(first.at().plus(Duration.ofHours(1)));
        assertThat(checkpoints.latest().orElseThrow().size()).isGreaterThan(first.size());
    }

    @Test
    void security_audit_nothing_is_signed_that_does_not_continue_the_last_checkpoint() {
        Made last = checkpoints.make(AT);
        assertThat(watch.doubt()).isEmpty();
        QuarkusTransaction.begin();
        rewrite(last.size());
        assertThat(watch.doubt()).contains("the tree is not the one that a checkpoint was signed over");
        audit.record(Actor.system("test"), "thing.done", thing(), AT);
        chain.seal();
        assertThatThrownBy(() -> checkpoints.make(AT)).isInstanceOf(NotPossibleNow.class);
        QuarkusTransaction.rollback();
    }

    @Test
    void security_audit_a_chain_that_was_laid_anew_is_found_by_its_checkpoint() {
        Made last = checkpoints.make(AT);
        assertFound(
                "update audit_checkpoint set note = replace(note, substr(split_part(note, E'\\n', 3), 1, 4), 'AAAA')"
                        + " where size = " + last.size(),
                "the tree is not the one that a checkpoint was signed over");
    }

    @Test
    void a_changed_hash_of_the_tree_is_found() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 600; i++) {
                audit.record(Actor.system("test"), "thing.done", thing(), Map.of("n", "" + i), AT);
            }
        });
        chain.seal();
        assertFound(
                "update audit_subtree set hash = decode(repeat('00', 32), 'hex') where level = 1 and index = 0",
                "a stored hash of the tree is not the one over its leaves");
        assertFound(
                "delete from audit_subtree where level = 1 and index = 0",
                "a stored hash of the tree is not the one over its leaves");
    }

    @Test
    void a_note_that_was_changed_anywhere_is_not_genuine() {
        String note = checkpoints.make(AT).note();
        assertThat(checkpoints.genuine(note)).isPresent();
        for (int i = 0; i < note.length(); i++) {
            String changed = note.substring(0, i) + (char) (note.charAt(i) ^ 1) + note.substring(i + 1);
            assertThat(checkpoints.genuine(changed)).as("byte " + i).isEmpty();
        }
    }

    private void assertFound(String tampering, String finding) {
        QuarkusTransaction.begin();
        database.createNativeQuery("set local session_replication_role = replica")
                .executeUpdate();
        assertThat(database.createNativeQuery(tampering).executeUpdate()).isEqualTo(1);
        String found = chain.verify().finding();
        QuarkusTransaction.rollback();
        assertThat(found).isEqualTo(finding);
    }

    /** As whoever owns the database could: the last leaf is another, and the tree above it fits. */
    private void rewrite(long size) {
        for (String sql : List.of(
                "set local session_replication_role = replica",
                "update audit_entry set leaf = sha256('another') where id ="
                        + " (select entry_id from audit_seal where position = " + size + ")",
                "delete from audit_subtree where index = " + (size - 1) / 256,
                "set local session_replication_role = origin")) {
            database.createNativeQuery(sql).executeUpdate();
        }
    }

    private void record(String what) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(Actor.system("test"), "thing." + what, thing(), AT));
        chain.sealAll();
    }

    private static Subject thing() {
        return Subject.of("thing", UUID.randomUUID(), UUID.randomUUID());
    }
}
