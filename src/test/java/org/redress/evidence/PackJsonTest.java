package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.evidence.gathering.Chosen;
import org.redress.policy.RefusalGround;
import org.redress.removal.Answer;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;

/** The pack of a missed case as machines read it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PackJsonTest {
    private static final Path SCHEMA = Path.of("docs/evidence/pack.schema.json");
    private static final String ADDRESS = "https://x.com/somebody/status/4711";

    @Inject
    PackWalk packs;

    @Inject
    Removals removals;

    @Test
    void a_pack_of_a_missed_case_is_as_its_schema_says() throws IOException {
        RemovalRequest request = packs.missed(ADDRESS);
        packs.shares(request.caseId(), true, true);
        Actor platform = Actor.platform(request.platformId());
        Answer answer = new Answer(null, "We looked into it.", "REF-1", "{\"decision_ground\":\"x\"}");
        removals.refuse(request.id(), RefusalGround.NOT_INTIMATE_IMAGE_CONTENT, answer, platform, packs.walk.now());

        String json = packs.json(packs.made(Chosen.ofCase(request.caseId())));
        assertThat(errors(json)).isEmpty();
        assertThat(json)
                .contains("\"missed\":{\"detected_at\":\"", "\"kind\":\"start\"", "\"We looked into it.\"", "\"REF-1\"")
                .contains("\"refusal_ground\":\"not_intimate_image_content\"", "\"scope\":[\"facts\",\"answers\"")
                .contains("No imagery is enclosed");
        example(json);
    }

    @Test
    void the_digest_is_of_the_bytes_of_the_pack_and_a_flipped_byte_fails_it() throws GeneralSecurityException {
        RemovalRequest request = packs.missed(ADDRESS);
        packs.shares(request.caseId(), false, false);
        String json = packs.json(packs.made(Chosen.ofCase(request.caseId())));
        String digest = json.substring("{\"digest\":\"".length(), "{\"digest\":\"".length() + 64);
        byte[] pack = json.substring(json.indexOf("\"pack\":") + 7, json.lastIndexOf(",\"schema\":1,\"seal\":\""))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(sha256(pack)).isEqualTo(digest);
        pack[pack.length / 2] ^= 1;
        assertThat(sha256(pack)).isNotEqualTo(digest);
    }

    @Test
    void one_pack_is_the_same_bytes_whenever_it_is_taken_out_and_each_time_is_recorded() {
        RemovalRequest request = packs.missed(ADDRESS);
        packs.shares(request.caseId(), false, false);
        UUID pack = packs.made(Chosen.ofCase(request.caseId()));
        assertThat(packs.file(pack, FileKind.JSON)).isEqualTo(packs.file(pack, FileKind.JSON));
        assertThat(packs.file(pack, FileKind.PDF)).isEqualTo(packs.file(pack, FileKind.PDF));
        assertThat(packs.record(pack))
                .containsExactly(
                        "evidence-pack.asked",
                        "evidence-pack.sealed",
                        "evidence-pack.made",
                        "evidence-pack.taken-out",
                        "evidence-pack.taken-out",
                        "evidence-pack.taken-out",
                        "evidence-pack.taken-out");
    }

    /** With {@code -Dredress.pictures=docs/images} the pack becomes the example of the documentation. */
    private static void example(String json) throws IOException {
        String folder = System.getProperty("redress.pictures");
        if (folder != null) {
            Files.writeString(Path.of(folder).resolveSibling("evidence").resolve("example.json"), json);
        }
    }

    private static List<String> errors(String json) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        Schema schema = registry.getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
