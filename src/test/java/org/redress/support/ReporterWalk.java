package org.redress.support;

import com.microsoft.playwright.Page;
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
        page.locator("#capacity").check();
        on("country");
        page.locator("#home").selectOption("GB");
        on("where");
        page.locator("#addresses").fill(addresses);
        on("picture");
        on("made");
        page.locator("#made").check();
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
        page.locator("#hold").check();
        on("check");
        press("form[action='/check'] button");
        look.accept("sent");
        page.locator("#kept").check();
        press("form[action='/sent'] button");
        look.accept("yours");
    }

    /** To the first question that keeps something. */
    public void toTheQuestions() {
        page.navigate(site + "/");
        look.accept("start");
        press("main a[href='/before']");
        look.accept("before");
        press("main a[href='/age']");
        look.accept("age");
        page.locator("#under18").check();
        press("#question button");
    }

    private void on(String next) {
        press("#question button");
        look.accept(next);
    }

    /** The first that fits: Continue stands before a question's other buttons. In any language. */
    private void press(String selector) {
        page.locator(selector).first().click();
    }
}
