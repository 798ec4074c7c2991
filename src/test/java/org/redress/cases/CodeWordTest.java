package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeWordTest {
    @Test
    void rule18_a_code_word_is_compared_as_it_sounds() {
        assertThat(is("Blue Kettle", "bluekettle")).isTrue();
        assertThat(is("Blue-Kettle.", "BLUE KETTLE")).isTrue();
        assertThat(is("مفتاح", "مفتاح ")).isTrue();
        assertThat(is("\uD83D\uDD11", "\uD83D\uDD11")).isTrue();
        assertThat(is("Blue Kettle", "Blue Kettles")).isFalse();
        assertThat(is("\uD83D\uDD11", "\uD83D\uDD13")).isFalse();
    }

    @Test
    void rule18_nothing_is_no_code_word_and_the_word_is_never_written() {
        assertThat(is(" ", "")).isFalse();
        assertThat(CodeWord.of("Blue Kettle").toString()).doesNotContain("kettle");
    }

    private static boolean is(String agreed, String said) {
        return CodeWord.of(agreed).is(CodeWord.of(said));
    }
}
