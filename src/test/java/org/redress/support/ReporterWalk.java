package org.redress.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;

/** Walks the reporter's journey in a browser as a person would, and shows each page on the way. */
public final class ReporterWalk {
    private final Page page;
    private final String site;
    private final Consumer<String> look;

    /** @param look is told the name of each page that is open */
    public ReporterWalk(Page page, String site, Consumer<String> look) {
        this.page = page;
        this.site = site;
        this.look = look;
    }

    /** From the start to the person's own page. */
    public void toTheirPage(String addresses) {
        toTheQuestions();
        look.accept("who");
        page.getByLabel("I am", new Page.GetByLabelOptions().setExact(true)).check();
        on("country");
        page.locator("#home").selectOption("GB");
        on("where");
        page.locator("#addresses").fill(addresses);
        on("made");
        page.getByLabel("It is fake").check();
        page.locator("#generator").selectOption("grok");
        on("words");
        on("contact");
        on("true");
        for (String each : new String[] {"INTIMATE", "SUBJECT_OR_AGENT", "NO_CONSENT", "GOOD_FAITH", "TRUE"}) {
            page.locator("#" + each).check();
        }
        on("ask");
        page.locator("input[name=consent]").all().forEach(box -> box.check());
        on("keep");
        page.getByLabel("Start when a caseworker has read it").check();
        on("check");
        press("Send it now");
        look.accept("sent");
        page.getByLabel("I have written both down").check();
        press("See how it stands");
        look.accept("yours");
    }

    /** To the first question that keeps something. */
    public void toTheQuestions() {
        page.navigate(site + "/");
        look.accept("start");
        press("Start now");
        look.accept("before");
        press("Continue");
        look.accept("age");
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        press("Continue");
    }

    private void on(String next) {
        press("Continue");
        look.accept(next);
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
