package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.cases.prepared.Wording;

/** The words on the reporter's pages keep to the rules for them. */
class WordsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("(?<=[{=\\s])t:([a-z0-9_]+)");
    private static final Set<String> PROPER_NAMES = Set.of("help_uk_line");

    @Test
    void rule2_no_text_blames_or_scares() {
        assertThat(textsWith(Wording.BLAMES_OR_SCARES)).isEmpty();
    }

    @Test
    void rule3_not_your_fault_is_said_at_the_start_and_at_the_end() throws IOException {
        for (String page : List.of("start", "sent")) {
            assertThat(Files.readString(TEMPLATES.resolve("intake/" + page + ".html")))
                    .containsOnlyOnce("t:start_not_your_fault");
        }
    }

    @Test
    void rule4_no_text_promises_what_a_platform_decides() {
        assertThat(textsWith(Wording.PROMISES)).isEmpty();
    }

    @Test
    void rule5_sentences_are_short() {
        List<Integer> lengths = english().values().stream()
                .flatMap(text -> sentences(text.toString()))
                .map(sentence -> words(sentence).size())
                .toList();
        assertThat(lengths).allMatch(words -> words <= 25);
        assertThat(lengths.stream().mapToInt(Integer::intValue).average().orElseThrow())
                .isLessThanOrEqualTo(20);
    }

    @Test
    void rule5_every_page_reads_at_level_seven() throws IOException {
        try (Stream<Path> pages = Files.list(TEMPLATES.resolve("intake"))) {
            assertThat(pages.filter(page -> readability(page) > 7)
                            .map(page -> page + " " + readability(page))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void rule20_no_title_tells_anything() throws IOException {
        try (Stream<Path> pages = Files.list(TEMPLATES.resolve("intake"))) {
            assertThat(pages.filter(page -> read(page).contains("{#title}"))).isEmpty();
        }
        assertThat(read(TEMPLATES.resolve("web/layout.html"))).contains("<title>{#insert title}Redress{/}</title>");
    }

    @Test
    void rule29_every_key_has_a_text() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(TEMPLATES)) {
            pages.filter(Files::isRegularFile)
                    .forEach(page -> KEY.matcher(read(page))
                            .results()
                            .map(found -> found.group(1))
                            .filter(key -> !key.equals("of"))
                            .forEach(used::add));
        }
        assertThat(english().stringPropertyNames()).containsAll(used);
    }

    /** Automated Readability Index of the page's texts together: 4.71 letters/word + 0.5 words/sentence - 21.43. */
    private static double readability(Path page) {
        String all = KEY.matcher(read(page))
                .results()
                .map(found -> english().getProperty(found.group(1), ""))
                .map(text -> text.matches(".*[.?!:]$") ? text : text + ".")
                .collect(Collectors.joining(" "));
        List<String> words = words(all);
        long sentences = sentences(all).count();
        double letters = words.stream().mapToInt(String::length).sum();
        return words.size() < 30 ? 0 : 4.71 * letters / words.size() + 0.5 * words.size() / sentences - 21.43;
    }

    private static List<String> textsWith(Pattern forbidden) {
        Properties english = english();
        return english.stringPropertyNames().stream()
                .filter(key -> !PROPER_NAMES.contains(key))
                .filter(key -> forbidden.matcher(english.getProperty(key)).find())
                .toList();
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("[.?!:](\\s|$)")).filter(sentence -> !sentence.isBlank());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}'-]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static Properties english() {
        return texts("en");
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        Path file = Path.of("src/main/resources/messages/pages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
