package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.cases.Capacity;
import org.redress.support.Browser;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/**
 * The desk as staff see it. {@code mvn test -Dtest=DeskPicturesTest -Dredress.pictures=docs/images} makes the pictures of
 * {@code docs/desk.md}.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DeskPicturesTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    @Inject
    DeskVisit desk;

    @Inject
    Sweep sweep;

    @TestHTTPResource
    String address;

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void the_work_is_shown_in_the_documentation() throws IOException {
        UUID id = morning();
        String busy = desk.reference(id);
        UUID item = desk.caseFiles.items(id).get(0).id();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("worklist", "");
        pages.put("case", "/cases/" + busy);
        pages.put("alerts", "/alerts");
        pages.put("leaving", "/leaving/" + item);
        pages.put("you", "/you");
        take(pages, WIDE);
        take(Map.of("worklist-narrow", "", "case-narrow", "/cases/" + busy), NARROW);
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void the_administration_is_shown_in_the_documentation() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("administration", "/administration");
        pages.put("rule", "/rules/US_TIDA");
        pages.put("platform", "/platforms/x");
        take(pages, WIDE);
    }

    private void take(Map<String, String> pages, int width) throws IOException {
        String documented = Files.readString(Path.of("docs/desk.md"));
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, width);
            for (Map.Entry<String, String> each : pages.entrySet()) {
                assertThat(page.navigate(address.replaceAll("/$", "") + "/desk" + each.getValue())
                                .status())
                        .as(each.getKey())
                        .isEqualTo(200);
                page.waitForLoadState();
                assertThat(documented).contains("](images/desk/" + each.getKey() + ".png)");
                Browser.picture(page, "desk/" + each.getKey());
            }
        }
    }

    /** {@return a case at which everything happens} */
    private UUID morning() {
        desk.calm();
        new Visitor(address.replaceAll("/$", "")).open("/desk");
        UUID me = UUID.nameUUIDFromBytes("supervisor".getBytes(StandardCharsets.UTF_8));
        UUID late = desk.received(51, "https://www.instagram.com/p/abc/", "https://www.tiktok.com/@u/video/1");
        desk.received(46, "https://www.facebook.com/groups/1/posts/2");
        UUID video = desk.received(9, "https://discord.com/channels/1/2/3", "https://www.youtube.com/watch?v=abc");
        UUID busy = desk.claimed(40, "https://x.com/somebody/status/77", "https://www.reddit.com/r/some/comments/8");
        desk.conversation.personWrites(busy, "Is there any news?\nIt is still there on my phone.", desk.ago(2));
        for (UUID id : List.of(late, busy)) {
            desk.cases.assign(id, me, Walk.STAFF, desk.walk.now());
        }
        desk.cases.assign(video, desk.colleague(), Walk.STAFF, desk.walk.now());
        desk.reported(Capacity.ACTING, 5, "https://www.instagram.com/p/def/");
        desk.accepted(4, "https://x.com/another/status/3");
        desk.sent(1, "https://www.reddit.com/r/other/comments/9");
        sweep.sweep(desk.walk.now());
        return busy;
    }
}
