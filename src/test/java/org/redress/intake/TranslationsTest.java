package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.web.Language;

/** Every language has every text, with the same places for values and the plurals that its grammar has. */
class TranslationsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<String> FILES = List.of("pages", "letters");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    /** Names, and what Spanish says as English does. */
    private static final Set<String> SAME = Set.of(
            "moment",
            "help_uk_line",
            "help_us_line",
            "error_word",
            "no",
            "help_au",
            "other_au",
            "age_no",
            "letters_no");

    @Test
    void rule29_no_language_is_missing_and_none_is_too_many() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Language.values())
                            .flatMap(each -> FILES.stream().map(file -> name(file, each)))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rule29_every_text_is_there_and_none_is_left_over(Language language) {
        assertThat(new TreeSet<>(texts(language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english().stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rule29_every_text_has_the_places_of_the_english_one(Language language) {
        Properties texts = texts(language);
        assertThat(keysWhere(key -> !places(texts.getProperty(key, ""))
                        .equals(places(english().getProperty(key)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void rule29_no_text_is_left_in_english(Language language) {
        Properties texts = texts(language);
        assertThat(keysWhere(key -> !SAME.contains(key)
                        && LETTERS.matcher(english().getProperty(key)).find()
                        && english().getProperty(key).equals(texts.getProperty(key))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rule29_what_depends_on_a_number_has_every_form_of_the_language(Language language) {
        Set<String> forms =
                new TreeSet<>(PluralRules.forLocale(language.locale()).getKeywords());
        Properties texts = texts(language);
        for (String key : keysWhere(each -> english().getProperty(each).contains(", plural,"))) {
            assertThat(forms(texts.getProperty(key, ""))).as(key).isEqualTo(forms);
        }
    }

    private static List<String> keysWhere(Predicate<String> wrong) {
        return english().stringPropertyNames().stream().filter(wrong).sorted().toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The forms that a text distinguishes; the syntax is ICU's. */
    private static Set<String> forms(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_SELECTOR)
                .map(pattern::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties english() {
        return texts(Language.ENGLISH);
    }

    private static Properties texts(Language language) {
        Properties texts = new Properties();
        for (String file : FILES) {
            try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name(file, language)))) {
                texts.load(reader);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static String name(String file, Language language) {
        return file + "_" + language.tag() + ".properties";
    }
}
