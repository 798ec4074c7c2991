package org.redress.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of hashes that a form may bring. */
class MeasuredTest {
    private static final String SHA = "a".repeat(64);
    private static final String MD = "b".repeat(32);
    private static final String EIGHT = String.join(",", Collections.nCopies(8, "c".repeat(64)));

    @Test
    void a_picture_has_eight_hashes_a_flat_one_and_a_video_have_none() {
        assertThat(Measured.parse("picture 50 " + SHA + " " + MD + " " + EIGHT))
                .hasValueSatisfying(one -> assertThat(one.hashes()).hasSize(8));
        assertThat(Measured.parse("picture 49 " + SHA + " " + MD + " -")).isPresent();
        assertThat(Measured.parse("video - " + SHA + " " + MD + " -"))
                .hasValueSatisfying(one -> assertThat(one.medium()).isEqualTo(Measured.Medium.VIDEO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "picture 49 SHA MD EIGHT",
                "picture 50 SHA MD -",
                "picture 101 SHA MD EIGHT",
                "picture - SHA MD EIGHT",
                "video 50 SHA MD -",
                "video - SHA MD EIGHT",
                "video - MD SHA -",
                "picture 50 SHA MD EIGHT,EIGHT",
                "<svg onload=x>"
            })
    void anything_else_is_refused(String line) {
        String written = line.replace("SHA", SHA).replace("MD", MD).replace("EIGHT", EIGHT);
        assertThat(Measured.parse(written)).isEmpty();
    }
}
