package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessCodeTest {
    private final AccessCode code = AccessCode.random();

    @Test
    void rule18_is_twenty_digits_shown_in_five_groups() {
        assertThat(code.digits()).matches("[0-9]{20}");
        assertThat(code.shown()).matches("([0-9]{4} ){4}[0-9]{4}");
    }

    @Test
    void rule18_accepts_spaces_dashes_and_digits_of_other_scripts() {
        String arabic = code.digits()
                .chars()
                .mapToObj(c -> String.valueOf((char) ('\u0660' + c - '0')))
                .reduce("", String::concat);
        assertThat(AccessCode.parse("  " + code.shown() + " ")).contains(code);
        assertThat(AccessCode.parse(code.shown().replace(' ', '\u2013'))).contains(code);
        assertThat(AccessCode.parse(arabic)).contains(code);
    }

    @Test
    void the_check_digit_finds_every_single_wrong_digit() {
        for (int i = 0; i < 20; i++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String typed =
                        code.digits().substring(0, i) + wrong + code.digits().substring(i + 1);
                assertThat(AccessCode.parse(typed).isPresent()).isEqualTo(typed.equals(code.digits()));
            }
        }
    }

    @Test
    void the_check_digit_finds_every_swap_of_neighbours() {
        for (int i = 0; i < 19; i++) {
            char[] swapped = code.digits().toCharArray();
            char first = swapped[i];
            swapped[i] = swapped[i + 1];
            swapped[i + 1] = first;
            String typed = new String(swapped);
            assertThat(AccessCode.parse(typed).isPresent()).isEqualTo(typed.equals(code.digits()));
        }
    }

    @Test
    void a_code_does_not_show_itself_in_a_log() {
        assertThat(code.toString()).doesNotContain(code.digits());
    }

    @Test
    void letters_and_the_wrong_length_are_no_code() {
        assertThat(AccessCode.parse("")).isEmpty();
        assertThat(AccessCode.parse("1234")).isEmpty();
        assertThat(AccessCode.parse(code.digits() + "0")).isEmpty();
        assertThat(AccessCode.parse("abcd" + code.digits())).isEmpty();
    }
}
