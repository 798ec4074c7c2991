package org.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.Shell;

/**
 * Walks {@code docs/tour.md} on a fresh demo that runs: its pages in Chromium, its commands in one shell, in the order
 * of the text. Not part of the suite: {@code .ci/tour} starts the demo and runs it.
 */
class TourWalk {
    private static final String SITE = "http://127.0.0.1:8080";
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_tour_can_be_walked_as_it_is_written() throws Exception {
        List<String> commands = COMMANDS.matcher(Files.readString(Path.of("docs/tour.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        try (Browser browser = Browser.open();
                Shell shell = new Shell()) {
            Page person = browser.page(true, 1280);
            String reference = report(person);
            leaveAndComeBack(person, reference);
            Page desk = browser.page(true, 1280);
            send(desk, reference);
            commands.subList(0, 6).forEach(shell::run);
            verify(desk, reference);
            person.reload();
            assertThat(person.locator("main").textContent()).contains("Gone");
            watchItPass(desk, reference, shell, commands.subList(6, 9));
            shell.run(commands.get(9));
        }
    }

    /** Part 1, and the code that brings the person back. */
    private static String report(Page page) {
        page.navigate(SITE + "/");
        press(page, "Start now");
        press(page, "Continue");
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Continue");
        assertThat(page.locator("main").textContent()).contains("Childline", "We kept nothing");
        page.goBack();
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Continue");
        page.locator("#capacity").check();
        press(page, "Continue");
        page.locator("#home").selectOption("US");
        press(page, "Continue");
        page.locator("#addresses").fill("hxxps://chirp[.]example/p/1\npixbin.example/i/2");
        press(page, "Continue");
        while (!page.url().endsWith("/check")) {
            page.locator("main input[type=radio][value=synthetic], main input[name=declared], main input[name=consent],"
                            + " main input[name=hold][value=no]")
                    .all()
                    .forEach(Locator::check);
            press(page, "Continue");
        }
        press(page, "Send it now");
        return page.locator(".app-code").first().textContent().strip();
    }

    private static void leaveAndComeBack(Page page, String reference) {
        String code = page.locator(".app-code").nth(1).textContent();
        page.locator("#kept").check();
        page.locator("main form[action='/sent'] button").click();
        assertThat(page.locator(".app-line").count()).isEqualTo(2);
        page.locator("#words").fill("Thank you for being there.");
        press(page, "Send message");
        page.locator(".app-exit__link").click();
        page.waitForURL(url -> !url.startsWith(SITE));
        page.goBack();
        page.waitForTimeout(400);
        assertThat(page.content()).doesNotContain(reference, "Thank you for being there.");
        page.navigate(SITE + "/return");
        page.locator("#reference").fill(reference);
        page.locator("#code").fill(code);
        press(page, "Continue");
        page.navigate(SITE + "/yours");
        assertThat(page.locator("main").textContent()).contains(reference, "Thank you for being there.");
    }

    /** Part 2. */
    private static void send(Page page, String reference) {
        page.navigate(SITE + "/desk");
        page.locator("#username").fill("caseworker");
        page.locator("#password").fill("caseworker-demo-only");
        page.locator("#kc-login").click();
        page.navigate(SITE + "/desk?tab=review");
        page.locator("a.app-reference").filter(with(reference)).first().click();
        press(page, "Take this case");
        press(page, "Accept the case");
        Locator send = page.locator("form[action$='/sending'] button");
        for (int left = 2; left > 0; left--) {
            assertThat(send.count()).isEqualTo(left);
            send.first().click();
        }
        assertThat(page.locator(".app-request").filter(with("sent ")).count()).isEqualTo(2);
    }

    /** The end of part 3. */
    private static void verify(Page page, String reference) {
        page.navigate(SITE + "/desk/cases/" + reference);
        Locator chirp = page.locator(".app-request").filter(with("Chirp"));
        chirp.getByText("Record what you saw").click();
        chirp.locator("textarea[id^=look]").fill("It does not open any more, from here.");
        chirp.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("It is gone"))
                .click();
        assertThat(page.locator(".app-request").filter(with("Chirp")).textContent())
                .containsIgnoringCase("gone");
    }

    /** Part 4: each signal arrives on the open page. */
    private static void watchItPass(Page page, String reference, Shell shell, List<String> forward) {
        page.navigate(SITE + "/desk/alerts");
        List<String> rungs = List.of("Due soon", "Missed");
        for (int i = 0; i < rungs.size(); i++) {
            shell.run(forward.get(i));
            page.locator(".app-alert")
                    .filter(with(reference))
                    .filter(with(rungs.get(i)))
                    .first()
                    .waitFor();
        }
        shell.run(forward.get(2));
        Locator open = page.locator(".app-alert").filter(with(reference));
        open.filter(with("supervisor")).first().waitFor();
        int before = open.count();
        open.first().locator("input[name=reason]").fill("Wrote to them again.");
        open.first().locator("button").click();
        page.waitForLoadState();
        assertThat(page.locator(".app-alert").filter(with(reference)).count()).isLessThan(before);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
