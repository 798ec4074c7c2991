package org.redress.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser that looks at pages in a given width, and axe that looks with it. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final int HEIGHT = 800;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));

    public static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /** A fresh window without cookies. */
    public Page page(int width) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT))
                .newPage();
    }

    /** What axe finds, with target-size on; each as its rule and the places. */
    public static List<String> findings(Page page) {
        var options = new com.deque.html.axecore.args.AxeRunOptions();
        options.setRules(Map.of("target-size", enabled()));
        return new AxeBuilder(page)
                .options(options).analyze().getViolations().stream()
                        .map(Chromium::words)
                        .toList();
    }

    private static com.deque.html.axecore.args.AxeRuleOptions enabled() {
        var rule = new com.deque.html.axecore.args.AxeRuleOptions();
        rule.setEnabled(true);
        return rule;
    }

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
