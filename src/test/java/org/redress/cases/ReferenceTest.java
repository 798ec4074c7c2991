package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void rule18_is_eight_characters_of_crockfords_base_32_shown_in_two_groups() {
        assertThat(Reference.random().shown()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void is_read_forgivingly() {
        Reference reference = new Reference("K7QM2R01");
        assertThat(Reference.parse(" k7qm-2rol ")).contains(reference);
        assertThat(Reference.parse("K7QM 2R0I")).contains(reference);
        assertThat(Reference.parse("K7QM\u20142RO1")).contains(reference);
    }

    @Test
    void anything_else_is_no_reference() {
        assertThat(Reference.parse("")).isEmpty();
        assertThat(Reference.parse("K7QM2RU1")).isEmpty();
        assertThat(Reference.parse("K7QM-2RXV-1")).isEmpty();
    }
}
