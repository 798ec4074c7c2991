package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Step;
import org.redress.intake.answers.Wrong;
import org.redress.web.Texts;

/** How the reporter's pages are built: what can be read off their templates and scripts. */
class PagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/web");
    private static final Set<Step> REQUIRED = Set.of(Step.WHO, Step.WHERE);
    private static final Pattern FIRST_PRESS =
            Pattern.compile("<(button|a [^>]*role=\"button\"[^>]*) ?[^>]*class=\"govuk-button( app-next)?\"");
    /** Of two forms that are never shown together one counts. */
    private static final Pattern OTHERWISE = Pattern.compile("\\{#else[^}]*}.*?\\{/if}", Pattern.DOTALL);

    private static final Pattern REMEMBERS = Pattern.compile(
            "localStorage|sessionStorage|indexedDB|serviceWorker|caches\\.|document\\.cookie|navigator\\.sendBeacon");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("(src|srcset|action)=\"(https?:)?//");

    @Test
    void rule1_the_one_field_that_picks_a_file_has_no_name_and_no_form_is_multipart() {
        List<String> pages = files(TEMPLATES, ".html").map(PagesTest::read).toList();
        Pattern picks = Pattern.compile("<input[^>]*type=\"file\"[^>]*>");
        List<String> fields = pages.stream()
                .flatMap(page -> picks.matcher(page).results().map(found -> found.group()))
                .toList();
        assertThat(fields).hasSize(1).noneMatch(field -> field.contains("name="));
        assertThat(pages).noneMatch(page -> page.contains("multipart") || page.contains("enctype"));
    }

    @Test
    void rule6_each_page_has_one_first_press() {
        assertThat(pages().filter(page -> firstPresses(page) > 1)).isEmpty();
        assertThat(Texts.text("en", "check_next")).contains("24 hours");
        assertThat(Texts.text("en", "sent_next")).contains("24 hours");
    }

    @Test
    void rule7_help_is_at_the_same_place_on_each_page() {
        String layout = read(TEMPLATES.resolve("web/layout.html"));
        assertThat(layout.indexOf("href=\"/help\"")).isGreaterThan(layout.indexOf("<footer"));
        assertThat(pages().map(PagesTest::read).filter(page -> !page.contains("{#include web/layout}")))
                .allMatch(page -> page.contains("{#include intake/question}"));
    }

    @Test
    void rule8_the_question_for_words_warns_first_and_can_be_skipped() {
        String words = intake("words");
        assertThat(words.indexOf("t:words_warning")).isPositive().isLessThan(words.indexOf("#textArea"));
        assertThat(words.indexOf("t:words_skip")).isPositive().isLessThan(words.indexOf("#textArea"));
    }

    @Test
    void rule9_keeping_the_addresses_for_the_police_is_said_before_anything_is_asked() {
        String keep = intake("keep");
        assertThat(keep.indexOf("t:keep_police")).isPositive().isLessThan(keep.indexOf("#radio"));
        assertThat(Step.KEEP.next()).isEqualTo(Step.CHECK);
    }

    @Test
    void rule10_one_question_a_page_with_a_way_back_and_on() {
        assertThat(intake("question")).contains("govuk-back-link", "{t:continue}");
        for (Step step : Step.values()) {
            assertThat(intake(step == Step.TRUE ? "declare" : step.path().substring(1)))
                    .as(step.path())
                    .containsOnlyOnce("<h1");
        }
    }

    @Test
    void rule11_only_whom_it_shows_and_where_it_is_must_be_answered() {
        for (Step step : Step.values()) {
            assertThat(Wrong.in(step, Answers.NONE, "en").isEmpty())
                    .as(step.path())
                    .isEqualTo(!REQUIRED.contains(step));
        }
    }

    @Test
    void rule12_nothing_is_asked_twice() {
        List<String> all = new ArrayList<>();
        Stream.of(Step.values()).forEach(step -> all.addAll(step.fields()));
        assertThat(all).hasSameSizeAs(new HashSet<>(all));
    }

    @Test
    void rule13_the_least_distressing_comes_first_and_what_there_is_can_be_sent_from_then_on() {
        assertThat(Step.values()).startsWith(Step.WHO, Step.COUNTRY, Step.WHERE);
        assertThat(Step.WORDS).isGreaterThan(Step.WHERE);
        assertThat(Stream.of(Step.values()).filter(step -> step.ordinal() >= Step.WHERE.ordinal()))
                .allMatch(Step::maySend);
        assertThat(intake("question")).contains("{t:enough}");
    }

    @Test
    void rule17_no_asterisk_no_count_of_steps_and_red_for_errors_alone() {
        assertThat(pages().filter(page -> !page.endsWith("picture.html")).map(PagesTest::read))
                .as("the one bar shows work of the device")
                .noneMatch(page -> page.contains(">*<") || page.contains("<progress"));
        assertThat(files(SCRIPTS, ".scss")
                        .filter(style -> !style.endsWith("_mirrored.scss"))
                        .map(PagesTest::read))
                .noneMatch(style -> style.contains("#d4351c") || style.contains("#ca3535"));
    }

    @Test
    void rule20_paths_are_neutral_and_hold_no_id() {
        Pattern route = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
        List<String> paths = Stream.of("intake", "open")
                .flatMap(rim -> files(Path.of("src/main/java/org/redress", rim), ".java"))
                .flatMap(file -> route.matcher(read(file)).results().map(found -> found.group(1)))
                .toList();
        assertThat(paths)
                .hasSizeGreaterThan(15)
                .noneMatch(path -> path.matches("(?i).*(deepfake|intimate|abuse|porn|report|victim|case).*"))
                .noneMatch(path -> path.contains("{") && !path.startsWith("/{step:"));
    }

    @Test
    void rule21_no_script_remembers_anything_and_nothing_comes_from_elsewhere() {
        assertThat(files(SCRIPTS, ".js")
                        .filter(script -> REMEMBERS.matcher(read(script)).find()))
                .isEmpty();
        assertThat(files(TEMPLATES, ".html")
                        .filter(page -> FROM_ELSEWHERE.matcher(read(page)).find()))
                .isEmpty();
    }

    @Test
    void rule24_a_safe_contact_has_a_way_times_whether_to_leave_a_message_and_a_word() {
        assertThat(Step.CONTACT.fields()).contains("contact", "times", "may_leave_message", "code_word");
    }

    @Test
    void rule28_there_is_no_captcha() {
        assertThat(Stream.concat(files(TEMPLATES, ".html"), files(SCRIPTS, ".js")))
                .noneMatch(file -> read(file).toLowerCase(java.util.Locale.ROOT).contains("captcha"));
    }

    private static long firstPresses(Path page) {
        String oneWay = OTHERWISE.matcher(read(page)).replaceAll("");
        return FIRST_PRESS.matcher(oneWay).results().count();
    }

    /** Whole pages, not the parts that they include, nor the file and the empty page that leave no page of ours. */
    private static Stream<Path> pages() {
        return files(TEMPLATES.resolve("intake"), ".html")
                .filter(page -> read(page).contains("{#include web/layout}")
                        || read(page).contains("{#include intake/question}"))
                .filter(page -> !page.endsWith("case-page.html"));
    }

    private static String intake(String page) {
        return read(TEMPLATES.resolve("intake/" + page + ".html"));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
