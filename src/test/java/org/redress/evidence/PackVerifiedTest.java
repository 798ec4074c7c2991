package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.audit.checkpoint.AuditProofs;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.audit.checkpoint.NoteKey;
import org.redress.audit.checkpoint.TlogProof;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.StandAloneVerifier;
import org.redress.support.TestPostgres;

/** The pack of a missed case is proven by a program that has nothing of ours, and fails with any byte changed. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PackVerifiedTest {
    /** Of the bytes before the seal, how many are changed beside a third of the structure; all of the seal's are. */
    private static final int CHANGED = Integer.getInteger("verify.flips", 300);

    @Inject
    PackWalk packs;

    @Inject
    Checkpoints checkpoints;

    @Inject
    AuditProofs proofs;

    @Inject
    DataSource dataSource;

    @TempDir
    Path folder;

    @Test
    void a_pack_is_proven_by_a_program_of_its_own_and_a_flipped_byte_anywhere_fails_it() throws IOException {
        byte[] pack = packs.file(pack(), FileKind.JSON);
        String key = checkpoints.key().orElseThrow().text();
        Path file = Files.write(folder.resolve("pack.json"), pack);
        assertThat(StandAloneVerifier.process("pack", file.toString(), key))
                .contains("proven: the pack is, to the byte, the one that was sealed at")
                .containsPattern("proven: [1-9][0-9]* entries stand unchanged in the audit")
                .containsPattern("proven: [1-9][0-9]* clocks give, from their facts, the due time and lateness")
                .contains("not proven: that what was recorded is true")
                .endsWith("exit 0");
        StandAloneVerifier verifier = new StandAloneVerifier();
        Object read = verifier.key(key);
        assertThat(verifier.pack(pack, read)).contains("stand unchanged");
        Random random = new Random(6);
        for (int place : places(pack, random)) {
            byte[] changed = pack.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(verifier.pack(changed, read)).as("byte " + place).startsWith("DOES NOT HOLD");
        }
    }

    @Test
    void the_pdf_of_a_pack_is_proven_by_the_entry_that_names_it_and_another_is_not() {
        UUID id = pack();
        byte[] pdf = packs.file(id, FileKind.PDF);
        long entry = new Database(dataSource)
                .count("select id from audit_entry where action = 'evidence-pack.made' and subject_id = '%s'", id);
        String proof = TlogProof.write(proofs.of(List.of(entry), packs.walk.now()));
        StandAloneVerifier verifier = new StandAloneVerifier();
        Object key = verifier.key(checkpoints.key().orElseThrow().text());
        assertThat(verifier.entry(proof, key, pdf)).contains("the entry names the file, to the byte");
        pdf[pdf.length / 2] ^= 1;
        assertThat(verifier.entry(proof, key, pdf)).startsWith("DOES NOT HOLD: the entry does not name this file");
    }

    @Test
    void a_pack_under_another_key_or_with_the_seal_of_another_is_refused() throws Exception {
        String one = new String(packs.file(pack(), FileKind.JSON), StandardCharsets.UTF_8);
        String other = new String(packs.file(pack(), FileKind.JSON), StandardCharsets.UTF_8);
        String key = checkpoints.key().orElseThrow().text();
        StandAloneVerifier verifier = new StandAloneVerifier();
        String seal = ",\"seal\":\"";
        String mixed = one.substring(0, one.lastIndexOf(seal)) + other.substring(other.lastIndexOf(seal));
        assertThat(verifier.pack(mixed.getBytes(StandardCharsets.UTF_8), verifier.key(key)))
                .contains("the pack was changed");
        byte[] der = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        String stranger = Base64.getEncoder().encodeToString(Arrays.copyOfRange(der, der.length - 32, der.length));
        NoteKey another = new NoteKey(checkpoints.key().orElseThrow().name(), stranger);
        assertThat(verifier.pack(one.getBytes(StandardCharsets.UTF_8), verifier.key(another.text())))
                .isEqualTo("DOES NOT HOLD: the checkpoint is signed with another key");
        String twice = one.replaceFirst("\"schema\":1", "\"schema\":1,\"schema\":1");
        assertThat(verifier.pack(twice.getBytes(StandardCharsets.UTF_8), verifier.key(key)))
                .startsWith("DOES NOT HOLD");
    }

    private UUID pack() {
        RemovalRequest request = packs.missed("https://x.com/proven/status/" + new Random().nextInt(1_000_000));
        packs.shares(request.caseId(), true, false);
        return packs.made(Chosen.ofCase(request.caseId()));
    }

    private static List<Integer> places(byte[] pack, Random random) {
        int seal = new String(pack, StandardCharsets.ISO_8859_1).lastIndexOf(",\"seal\":\"");
        List<Integer> places = random.ints(CHANGED, 0, seal).boxed().collect(Collectors.toList());
        for (int i = 0; i < pack.length; i++) {
            if (i >= seal || "{}[],:\"".indexOf(pack[i]) >= 0 && i % 3 == 0) {
                places.add(i);
            }
        }
        return places;
    }
}
