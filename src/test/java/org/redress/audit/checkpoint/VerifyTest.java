package org.redress.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.AuditChain;
import org.redress.audit.Subject;
import org.redress.support.StandAloneVerifier;
import org.redress.support.TestPostgres;

/** Entries and checkpoints are proven by a program that has nothing of ours; packs in {@code PackVerifiedTest}. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class VerifyTest {
    private static final Instant AT = Instant.parse("2026-11-26T14:00:00.123Z");

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    AuditProofs proofs;

    @Inject
    Checkpoints checkpoints;

    @TempDir
    Path folder;

    private final StandAloneVerifier verifier = new StandAloneVerifier();

    @Test
    void one_entry_and_the_growth_between_two_checkpoints_are_proven_too() throws IOException {
        record(UUID.randomUUID(), "case.reported");
        chain.sealAll();
        Made older = checkpoints.make(AT);
        UUID caseId = UUID.randomUUID();
        record(caseId, "case.accepted");
        AuditProof proof = proofs.ofCases(List.of(caseId), entry -> true, AT);
        Path old = Files.writeString(folder.resolve("old.txt"), older.note());
        Path fresh = Files.writeString(folder.resolve("new.txt"), proof.checkpoint());
        List<String> hashes = proofs.consistency(
                older.size(), checkpoints.latest().orElseThrow().size());
        Path growth = Files.writeString(folder.resolve("growth.txt"), String.join("\n", hashes) + "\n");
        Path entry = Files.writeString(folder.resolve("entry.tlog-proof"), TlogProof.write(proof));
        assertThat(verifier.run("entry", entry.toString(), key()))
                .contains("\"action\":\"case.accepted\"", caseId.toString())
                .doesNotContain("DOES NOT HOLD");
        assertThat(verifier.run("consistency", old.toString(), fresh.toString(), growth.toString(), key()))
                .contains("none was changed or taken out")
                .doesNotContain("DOES NOT HOLD");
        assertThat(verifier.run("consistency", fresh.toString(), old.toString(), growth.toString(), key()))
                .startsWith("DOES NOT HOLD");
    }

    private void record(UUID caseId, String action) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        Actor.system("test"), action, Subject.of("case", caseId, caseId), Map.of("to", "X"), AT));
    }

    private String key() {
        return checkpoints.key().orElseThrow().text();
    }
}
