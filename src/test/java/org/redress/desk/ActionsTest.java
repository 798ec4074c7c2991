package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every action of the router is a button of the browser's own in a form of some page, which a keyboard reaches and
 * presses; {@link EveryPageTest} goes through whole pages by Tab to see that none is hidden or out of order.
 */
class ActionsTest {
    private static final Path PAGES = Path.of("src/main/resources/templates/desk");

    /** Whose address the page's record says: a form that makes something, or changes it, and what strikes out. */
    private static final Set<String> SAID_BY_THE_RECORD = Set.of(
            "/desk/rules/new",
            "/desk/rules/{id}/versions",
            "/desk/calendars/new",
            "/desk/calendars/{id}/versions",
            "/desk/removal-requests/{id}/strike-out",
            "/desk/cases/{reference}/authority/strike-out");

    /** What a script sends, and nobody does. */
    private static final Set<String> NOBODY_PRESSES = Set.of("data-exposure", "data-presence-form");

    private static final Pattern ACTION = Pattern.compile("\\b(?:form)?action=\"([^\"{][^\"]*)\"");
    private static final Pattern EITHER = Pattern.compile("\\{#if[^}]*}.*?\\{/if}");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern AGAINST_KEYS = Pattern.compile(
            "tabindex=\"?[1-9]|<(button|a|input|select|textarea|summary)\\b[^>]*tabindex=\"?-|\\bon(click|key\\w+|mouse\\w+)=");

    @Test
    void each_action_of_the_router_stands_in_a_form_of_some_page() {
        List<Pattern> actions = pages().flatMap(page -> ACTION.matcher(page).results())
                .map(action -> pattern(action.group(1)))
                .toList();
        assertThat(DeskRoutes.all().stream()
                        .filter(route -> route.verb().equals("POST") && !SAID_BY_THE_RECORD.contains(route.path()))
                        .map(route -> route.path().replaceAll("\\{[^}]+}", "one"))
                        .filter(path -> actions.stream()
                                .noneMatch(action -> action.matcher(path).matches())))
                .isEmpty();
    }

    @Test
    void each_form_has_a_button_and_nothing_keeps_the_keyboard_from_it() {
        assertThat(pages().flatMap(page -> FORM.matcher(page).results())
                        .map(MatchResult::group)
                        .filter(form -> !form.contains("<button"))
                        .filter(form -> NOBODY_PRESSES.stream().noneMatch(form::contains)))
                .isEmpty();
        assertThat(pages().flatMap(page -> AGAINST_KEYS.matcher(page).results()).map(MatchResult::group))
                .isEmpty();
    }

    /** An address as a template has it: what is in braces can be one step of a path, or two. */
    private static Pattern pattern(String action) {
        String plain = EITHER.matcher(action).replaceAll("{either}").replaceAll("[?#].*$", "");
        return Pattern.compile(Stream.of(plain.split("\\{[^}]*}", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]+(/[^/]+)?" + b)
                .orElseThrow());
    }

    private static Stream<String> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().map(ActionsTest::read).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
