package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.support.Browser;
import org.redress.support.TestPostgres;

/** What the first page costs somebody with a slow phone, as Chromium counts it with an empty cache. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class FirstPageTest {
    private static final int MOST_REQUESTS = 4;
    private static final int MOST_BYTES = 60_000;
    private static final String SHIFT = "() => new Promise(done => new PerformanceObserver(list => "
            + "done(list.getEntries().reduce((sum, each) => sum + each.value, 0)))"
            + ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 1000))";

    @TestHTTPResource("/")
    String root;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void rule27_the_first_page_comes_in_four_requests_and_60_kb(String language) {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 360);
            page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
            List<Double> bytes = new CopyOnWriteArrayList<>();
            List<String> requests = new CopyOnWriteArrayList<>();
            CDPSession network = page.context().newCDPSession(page);
            network.send("Network.enable");
            network.on("Network.requestWillBeSent", event -> requests.add(url(event)));
            network.on(
                    "Network.loadingFinished",
                    event -> bytes.add(event.get("encodedDataLength").getAsDouble()));
            page.navigate(root);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            double sum = bytes.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(requests).hasSizeBetween(3, MOST_REQUESTS);
            assertThat(bytes).hasSameSizeAs(requests);
            assertThat(sum).isBetween(5_000.0, (double) MOST_BYTES);
            assertThat(((Number) page.evaluate(SHIFT)).doubleValue()).isZero();
        }
    }

    @Test
    void rule27_the_first_page_is_complete_without_scripts() {
        try (Browser browser = Browser.open()) {
            Page plain = browser.page(false, 360);
            plain.navigate(root);
            Page scripted = browser.page(true, 360);
            scripted.navigate(root);
            assertThat(plain.locator("body").innerText())
                    .isEqualTo(scripted.locator("body").innerText())
                    .contains("This is not your fault");
            assertThat(plain.locator("body").boundingBox().height)
                    .isEqualTo(scripted.locator("body").boundingBox().height);
        }
    }

    private static String url(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }
}
