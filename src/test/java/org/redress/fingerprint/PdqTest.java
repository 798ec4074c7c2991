package org.redress.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.support.Pictures;

/** The fingerprint, against the synthetic vectors. */
class PdqTest {
    private static final Map<String, Dihedral> NAMES = Map.of(
            "orig", Dihedral.ORIG,
            "rot90", Dihedral.ROT90,
            "rot180", Dihedral.ROT180,
            "rot270", Dihedral.ROT270,
            "flipX", Dihedral.FLIP_X,
            "flipY", Dihedral.FLIP_Y,
            "flipPlus1", Dihedral.FLIP_PLUS1,
            "flipMinus1", Dihedral.FLIP_MINUS1);

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream in = PdqTest.class.getResourceAsStream("/pdq-vectors.json")) {
            JsonNode all = new ObjectMapper().readTree(in);
            return StreamSupport.stream(all.spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void is_exact_to_the_bit_in_all_eight_ways(JsonNode vector) {
        String name = vector.get("name").asText();
        int width = vector.get("w").asInt();
        int height = vector.get("h").asInt();
        Pdq pdq = Pdq.ofRgb(width, height, Pictures.of(name, width, height));
        assertThat(pdq.hash().hex()).isEqualTo(vector.get("pdq").asText());
        assertThat(pdq.quality()).isEqualTo(vector.get("quality").asInt());
        vector.path("dihedral")
                .properties()
                .forEach(way -> assertThat(
                                pdq.hashes().get(NAMES.get(way.getKey())).hex())
                        .as(way.getKey())
                        .isEqualTo(way.getValue().asText()));
    }

    @Test
    void a_distance_counts_the_bits_that_differ() {
        PdqHash none = new PdqHash("0".repeat(64));
        PdqHash some = new PdqHash("0".repeat(56) + "7fffffff");
        assertThat(none.distance(some)).isEqualTo(PdqHash.MATCH);
        assertThat(none.matches(some)).isTrue();
        assertThat(none.matches(new PdqHash("0".repeat(56) + "ffffffff"))).isFalse();
        assertThat(PdqHash.parse("xyz")).isEmpty();
    }
}
