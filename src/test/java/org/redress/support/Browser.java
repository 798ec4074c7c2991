package org.redress.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium with its back/forward cache on. Nothing leaves this machine: another host answers an empty page.
 * Without Chromium a test that opens one is skipped in one line; with {@code redress.browser.required} it fails.
 */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("redress.browser", "/usr/bin/chromium"));
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browser() {}

    /** Opens Chromium, or ends the test that asks: skipped, or failed where a browser is required. */
    public static Browser open() {
        if (!Files.isExecutable(CHROMIUM)) {
            String absent = "no Chromium at " + CHROMIUM + ": browser tests are skipped";
            if (isRequired()) {
                Assertions.fail(absent + ", which redress.browser.required forbids");
            }
            Assumptions.abort(absent);
        }
        return new Browser();
    }

    /** One for the whole JVM, with which it ends. */
    private static com.microsoft.playwright.Browser chromium() {
        com.microsoft.playwright.Browser already = chromium;
        if (already != null) {
            return already;
        }
        com.microsoft.playwright.Browser started = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setChromiumSandbox(false)
                        .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                        .setArgs(QUIET));
        chromium = started;
        return started;
    }

    /** A page with cookies of its own. */
    public Page page(boolean javaScript, int width) {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(javaScript)
                        .setViewportSize(width, 900));
        contexts.add(context);
        context.setDefaultTimeout(15_000);
        context.route(url -> !Set.of("localhost", "127.0.0.1").contains(host(url)), Browser::emptyPage);
        return context.newPage();
    }

    /** What axe finds on the page, target sizes included: each rule and where; scripts have to be on. */
    public static List<String> findings(Page page) {
        // Not before its styles are there.
        page.waitForLoadState();
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", on));
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(TAGS).options(options).analyze().getViolations().stream()
                        .map(Browser::described)
                        .toList();
    }

    public static void assertAccessible(Page page) {
        assertThat(findings(page)).as("axe on " + page.url()).isEmpty();
    }

    /** Nothing is wider than the window (WCAG 2.2, 1.4.10). */
    public static void assertReflows(Page page) {
        page.waitForLoadState();
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).as("overflow of " + page.url()).isLessThanOrEqualTo(0);
    }

    /** Leaves the whole page as {@code <name>.png} in the folder of {@code -Dredress.pictures}, if there is one. */
    public static void picture(Page page, String name) {
        String folder = System.getProperty("redress.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    /** Closes its pages. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    private static boolean isRequired() {
        return Boolean.getBoolean("redress.browser.required") || System.getenv("REDRESS_BROWSER_REQUIRED") != null;
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static void emptyPage(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setBody("<!DOCTYPE html><title>Weather</title><p>Weather</p>"));
    }

    private static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? "localhost" : host;
    }
}
