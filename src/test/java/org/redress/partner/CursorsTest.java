package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.support.TestPostgres;

/** A cursor says nothing, and serves only the platform that was given it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CursorsTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Cursor PLACE = new Cursor(Instant.parse("2026-11-23T14:00:00.123456Z"), UUID.randomUUID());

    @Inject
    Cursors cursors;

    @Test
    void a_cursor_leads_back_to_its_place() {
        assertThat(cursors.read(ONE, cursors.write(ONE, PLACE))).isEqualTo(PLACE);
    }

    @Test
    void another_platforms_cursor_is_refused() {
        String word = cursors.write(ONE, PLACE);
        assertThatThrownBy(() -> cursors.read(OTHER, word)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "AAAAAAAAAAAAAAAAAAAAAAAA", "MjAyNi0xMS0yM1QxNDowMDowMFogMDAwMA"})
    void a_made_up_cursor_is_refused(String word) {
        assertThatThrownBy(() -> cursors.read(ONE, word)).isInstanceOf(ProblemException.class);
    }
}
