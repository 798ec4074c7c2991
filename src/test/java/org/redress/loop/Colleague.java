package org.redress.loop;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.redress.support.Browser;
import org.redress.support.Stack;

/** A member of staff in a browser of their own, signed in through Keycloak's page. */
final class Colleague {
    private static final int DESK = 1280;
    private static final int GLANCES_MS = 500;
    /** The first page of a portal that has just started may take long on a busy machine. */
    private static final double PATIENCE_MS = 60_000;

    private final String name;
    private final String address;
    private final Page page;

    Colleague(Stack stack, Browser browser, String account) {
        address = stack.address(0) + "/desk";
        page = browser.page(true, DESK);
        page.setDefaultTimeout(PATIENCE_MS);
        page.navigate(address);
        page.locator("[name=username]").fill(account);
        page.locator("[name=password]").fill(account + "-demo-only");
        page.locator("[name=password]").press("Enter");
        page.waitForURL(address + "**");
        name = page.locator(".app-nav__who a")
                .evaluate("link => link.lastChild.textContent.trim()")
                .toString();
    }

    /** {@return as the desk names them} */
    String name() {
        return name;
    }

    Colleague open(String reference) {
        page.navigate(address + "/cases/" + reference);
        return this;
    }

    Colleague fill(String form, String field, String words) {
        page.locator("#" + form + " [name=" + field + "]").fill(words);
        return this;
    }

    Colleague choose(String form, String field, String value) {
        page.locator("#" + form + " [name=" + field + "]").selectOption(value);
        return this;
    }

    /** Comes back to the window again and again, where the page asks at once who else is here, until it says so. */
    void noticesThat(String words) {
        page.waitForFunction("""
                words => {
                  document.dispatchEvent(new Event('visibilitychange'));
                  return document.querySelector('[data-presence]').textContent.includes(words);
                }""", words, new Page.WaitForFunctionOptions().setPollingInterval(GLANCES_MS));
    }

    /** Sends a form and does not wait, so that colleagues can press at the same moment. */
    void press(String form) {
        page.evaluate("form => { window.before = true; document.getElementById(form).requestSubmit(); }", form);
    }

    /** Waits for what the last press led to. */
    Colleague settle() {
        page.waitForFunction("() => !window.before");
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    /** Whether what was pressed was not taken, because it was decided on what is no more. */
    boolean wasRefused() {
        return page.locator("[data-error-summary]").count() > 0;
    }

    void picture(String called) {
        Browser.picture(page, called);
    }

    String sees() {
        return page.locator("main").innerText();
    }

    String typed(String form, String field) {
        return page.locator("#" + form + " [name=" + field + "]").inputValue();
    }
}
