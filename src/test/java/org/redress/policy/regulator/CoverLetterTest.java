package org.redress.policy.regulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter to a regulator may say. */
class CoverLetterTest {
    private static final String SIGNED = " {pack} {organisation}";

    @Test
    void every_seeded_letter_may_be_kept_and_says_where_the_regulators_facts_are_from() {
        assertThat(RegulatorSeed.read()).hasSize(4).allSatisfy(seeded -> {
            assertThat(CoverLetter.wrong(seeded.coverLetter()))
                    .as(seeded.slug())
                    .isEmpty();
            assertThat(seeded.source()).isNotBlank();
            assertThat(seeded.checkedOn()).isNotNull();
            assertThat(seeded.confidence()).isNotNull();
            assertThat(seeded.portal()).startsWith("https://");
            assertThat(seeded.coverLetter()).contains("No imagery is enclosed");
        });
    }

    @Test
    void ofcom_is_told_of_a_missed_limit_as_part_of_a_pattern_and_asked_for_no_ruling() {
        String letter = RegulatorSeed.read().stream()
                .filter(each -> each.slug().equals("ofcom"))
                .findAny()
                .orElseThrow()
                .coverLetter();
        assertThat(CoverLetter.fill(letter, Map.of("limit", "48-hour limit", "platform", "X")))
                .contains("X missed the 48-hour limit in UK law")
                .contains("Ofcom does not rule on single items")
                .contains("pattern")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"They broke the law.", "X is guilty.", "This is a crime.", "It was unlawful."})
    void a_letter_does_not_judge(String words) {
        assertThat(CoverLetter.wrong(words + SIGNED)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Unsigned {pack}", "{organisation} without what it is about", "{pack} {organisation} {code}"
            })
    void a_letter_has_its_places(String text) {
        assertThat(CoverLetter.wrong(text)).isPresent();
    }

    @Test
    void what_is_filled_in_is_taken_as_it_is() {
        assertThat(CoverLetter.fill("{platform} at {pack}", Map.of("platform", "$1 {pack}", "pack", "P")))
                .isEqualTo("$1 {pack} at P");
    }
}
