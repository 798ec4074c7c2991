package org.redress.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.AuditChain;
import org.redress.audit.CanonicalJson;
import org.redress.audit.Subject;
import org.redress.support.StandAloneVerifier;
import org.redress.support.TestPostgres;

/** What we prove is accepted by a program that has nothing of ours, and whatever was changed is not. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class VerifyTest {
    private static final Instant AT = Instant.parse("2026-11-26T14:00:00.123Z");
    /** Of the bytes before the seal, how many are changed; all of the seal's are. */
    private static final int CHANGED = Integer.getInteger("verify.flips", 400);

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    AuditProofs proofs;

    @Inject
    Seals seals;

    @Inject
    Checkpoints checkpoints;

    @TempDir
    Path folder;

    @Test
    void a_sealed_document_is_proven_by_a_program_of_its_own_and_fails_with_any_byte_changed() throws IOException {
        byte[] pack = pack().getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("pack.json"), pack);
        assertThat(StandAloneVerifier.process("pack", file.toString(), key()))
                .contains("proven: the pack is, to the byte, the one that was sealed at 2026-11-26T14:00:00.123Z")
                .contains("proven: 3 entries stand unchanged in the audit")
                .contains("proven: 1 clocks give, from their facts, the due time and lateness")
                .contains("not proven: that what was recorded is true")
                .endsWith("exit 0");
        StandAloneVerifier verifier = new StandAloneVerifier();
        Object key = verifier.key(key());
        assertThat(verifier.pack(pack, key)).contains("3 entries stand unchanged");
        Random random = new Random(6);
        int seal = new String(pack, StandardCharsets.ISO_8859_1).lastIndexOf(",\n\"seal\":");
        List<Integer> places = random.ints(CHANGED, 0, seal).boxed().collect(Collectors.toList());
        for (int i = 0; i < pack.length; i++) {
            if (i >= seal || "{}[],:\"\n".indexOf(pack[i]) >= 0 && i % 3 == 0) {
                places.add(i);
            }
        }
        for (int place : places) {
            byte[] changed = pack.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(verifier.pack(changed, key)).as("byte " + place).startsWith("DOES NOT HOLD");
        }
    }

    @Test
    void one_entry_and_the_growth_between_two_checkpoints_are_proven_too() throws IOException {
        record(UUID.randomUUID(), "case.reported");
        chain.sealAll();
        Made older = checkpoints.make(AT);
        UUID caseId = UUID.randomUUID();
        record(caseId, "case.accepted");
        AuditProof proof = proofs.ofCases(List.of(caseId), action -> true, AT);
        Path old = Files.writeString(folder.resolve("old.txt"), older.note());
        Path fresh = Files.writeString(folder.resolve("new.txt"), proof.checkpoint());
        List<String> hashes = proofs.consistency(
                older.size(), checkpoints.latest().orElseThrow().size());
        Path growth = Files.writeString(folder.resolve("growth.txt"), String.join("\n", hashes) + "\n");
        Path entry = Files.writeString(folder.resolve("entry.tlog-proof"), TlogProof.write(proof));
        assertThat(StandAloneVerifier.process("entry", entry.toString(), key()))
                .contains("\"action\":\"case.accepted\"", caseId.toString())
                .endsWith("exit 0");
        assertThat(StandAloneVerifier.process(
                        "consistency", old.toString(), fresh.toString(), growth.toString(), key()))
                .contains("none was changed or taken out")
                .endsWith("exit 0");
        assertThat(StandAloneVerifier.process(
                        "consistency", fresh.toString(), old.toString(), growth.toString(), key()))
                .contains("DOES NOT HOLD")
                .endsWith("exit 1");
    }

    private String pack() {
        UUID caseId = UUID.randomUUID();
        record(caseId, "case.reported");
        record(caseId, "removal-request.sent");
        record(caseId, "deadline.missed");
        AuditProof proof = proofs.ofCases(List.of(caseId), action -> true, AT);
        String clock = """
                {"rule":"UK Online Safety Act s.10","term":"PT48H","facts":[
                  {"id":"1","kind":"START","at":"2026-11-01T00:00:00Z"}],
                  "due_at":"2026-11-03T00:00:00Z","late_until":"2026-11-03T01:00:00Z","late_seconds":3600}""";
        String document = "{\n  \"clocks\": [" + clock + "],\n  \"name\": \"Zo\u00eb \\\"x\\\"\",\n  \"audit\": "
                + json(proof) + "\n}";
        return seals.seal(document, Subject.of("evidence-pack", UUID.randomUUID(), caseId), Actor.system("test"), AT);
    }

    private static String json(AuditProof proof) {
        return proof.entries().stream()
                .map(each -> "{\"entry\":" + CanonicalJson.quoted(each.entry()) + ",\"index\":" + each.index()
                        + ",\"proof\":"
                        + each.proof().stream().map(CanonicalJson::quoted).collect(Collectors.joining(",", "[", "]"))
                        + "}")
                .collect(Collectors.joining(
                        ",", "{\"checkpoint\":" + CanonicalJson.quoted(proof.checkpoint()) + ",\"entries\":[", "]}"));
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
