package org.redress.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.support.Stack;
import org.redress.support.Visitor;

/** A person who reports through the pages, and comes back with reference and code. */
final class Reporter {
    private static final Pattern SHOWN_ONCE =
            Pattern.compile("<p class=\"app-code\"><bdi dir=\"ltr\">([^<]+)</bdi></p>");
    private static final Pattern RECIPIENT = Pattern.compile("name=\"consent\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> DECLARED =
            List.of("INTIMATE", "SUBJECT_OR_AGENT", "NO_CONSENT", "GOOD_FAITH", "TRUE");

    private final Supplier<Visitor> browsers;
    private String reference = "";
    private String code = "";

    Reporter(Stack stack) {
        this(stack::visitor);
    }

    /** @param browsers gives one that knows nothing yet */
    Reporter(Supplier<Visitor> browsers) {
        this.browsers = browsers;
    }

    /** The reference as people read it, and as it stands in addresses of the desk. */
    String reference() {
        return reference;
    }

    /** Answers every question and keeps reference and code. */
    void report(String address) {
        Visitor browser = browsers.get().open("/age").submit("/age", Map.of("under18", "no"));
        browser.submit("/who", Map.of("capacity", "subject"));
        browser.submit("/country", Map.of("home", "GB", "link", "US"));
        browser.submit("/where", Map.of("addresses", address));
        browser.submit("/picture", Map.of());
        browser.submit("/made", Map.of("made", "synthetic"));
        browser.submit("/words", Map.of("words", "CANARY-WORDS"));
        browser.submit("/contact", Map.of("contact", "canary@example.org"));
        Stream<Map.Entry<String, String>> ticked = DECLARED.stream().map(each -> Map.entry("declared", each));
        browser.submit(
                "/true",
                Stream.concat(ticked, Stream.of(Map.entry("signs", "us"))).toList());
        browser.submit("/ask", all("consent", browser.page()));
        browser.submit("/keep", Map.of("hold", "no"));
        browser.submit("/check", Map.of());
        List<String> shown = SHOWN_ONCE
                .matcher(browser.page())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(shown).as(browser.page()).hasSize(2);
        reference = shown.get(0);
        code = shown.get(1);
        browser.submit("/sent", Map.of("kept", "yes"));
        assertThat(browser.where().getPath()).isEqualTo("/yours");
    }

    /** What the person's own page says now, after coming back on any device. */
    String page() {
        Visitor browser = browsers.get().open("/return");
        browser.submit("/return", Map.of("reference", reference, "code", code));
        // The first return shows the code once more before their page.
        browser.open("/yours");
        assertThat(browser.where().getPath()).as(browser.page()).isEqualTo("/yours");
        return browser.page();
    }

    /** Comes back, is asked about a site that was found, and agrees. */
    void saysYesTo(String host) {
        Visitor browser = browsers.get().open("/return");
        browser.submit("/return", Map.of("reference", reference, "code", code));
        browser.open("/yours");
        assertThat(browser.page()).contains("Before we ask, we need your yes", host);
        browser.submit("/yours/consents", all("consent", browser.page()));
        assertThat(browser.page()).doesNotContain("Before we ask, we need your yes");
    }

    private static List<Map.Entry<String, String>> all(String field, String page) {
        return RECIPIENT
                .matcher(page)
                .results()
                .map(found -> Map.entry(field, found.group(1)))
                .collect(Collectors.toList());
    }
}
