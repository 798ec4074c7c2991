package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans of time as the readers of each language write them, in CLDR's words, plurals and digits. */
class MomentsTest {
    private static final String NO_BREAK = "\u00a0";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | P1DT4H    | 1 day, 4 hours
            en | PT40M     | 40 minutes
            en | PT3H      | 3 hours
            en | PT20S     | 1 minute
            fr | P2DT1H    | 2 jours et 1 heure
            es | P2D       | 2 días
            cy | P2D       | 2 ddiwrnod
            cy | P3D       | 3 diwrnod
            ar | P2D       | يومان
            ar | P3D       | 3 أيام
            ar | P11D      | 11 يومًا
            ar | P100D     | 100 يوم
            ur | P1DT2H    | 1 دن، 2 گھنٹے
            """)
    void rule29_spans_follow_the_plural_rules_of_the_language(String language, Duration span, String words) {
        assertThat(Moments.words(span, language).replace(NO_BREAK, " ")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 3 June 2026, 14:10 UTC
            cy | 3 Mehefin 2026, 14:10 UTC
            fr | 3 juin 2026, 14:10 UTC
            es | 3 de junio de 2026, 14:10 UTC
            """)
    void rule29_dates_are_written_as_in_the_language(String language, String words) {
        assertThat(Moments.inUtc(Instant.parse("2026-06-03T14:10:59Z"), language))
                .isEqualTo(words);
    }

    @Test
    void rule29_a_latin_name_keeps_its_direction_within_words_from_right_to_left() {
        assertThat(Texts.text("ar", "step_send", "X")).contains("\u2068X\u2069");
        assertThat(Texts.text("en", "step_send", "X")).isEqualTo("We asked X");
    }

    @ParameterizedTest
    @CsvSource({"1, مرة واحدة", "2, مرتين", "3, 3 مرات", "11, 11 مرة", "100, 100 مرة"})
    void rule29_arabic_counts_in_all_its_forms(int number, String words) {
        assertThat(Texts.text("ar", "yours_tries", number)).contains(words);
    }
}
