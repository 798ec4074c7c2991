package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.cases.Visits;
import org.redress.removal.Removals;
import org.redress.support.Browser;
import org.redress.support.Reporter;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A case with many addresses stays light on a phone: what happened to each stands on a page of its own. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ManyLinesTest {
    private static final String STORY = "href=\"/yours/story\"";

    @TestHTTPResource("/")
    String site;

    @Inject
    Walk walk;

    @Inject
    Visits visits;

    @Inject
    Removals removals;

    @Test
    void up_to_twenty_lines_tell_their_story_in_place() {
        Visitor person = withLines(20);
        assertThat(person.open("/yours").page())
                .contains("What happened so far")
                .doesNotContain(STORY);
    }

    @Test
    void more_lines_tell_it_on_a_page_of_their_own() {
        Visitor person = withLines(21);
        assertThat(person.open("/yours").page()).contains(STORY).doesNotContain("What happened so far");
        assertThat(person.open("/yours/story").page())
                .contains("What happened so far", "https://x.com/many/status/21", "app-timeline");
    }

    @Test
    void without_a_case_the_story_asks_for_the_code() {
        assertThat(new Reporter(site).visitor().open("/yours/story").where().getPath())
                .isEqualTo("/return");
    }

    @Test
    void rule26_the_page_of_stories_passes_axe_and_fits_a_phone() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 320);
            new ReporterWalk(page, site.replaceAll("/$", ""), name -> {}).toTheirPage(addresses(21));
            page.navigate(site + "yours/story");
            Browser.picture(page, "w320-story");
            Browser.assertAccessible(page);
            Browser.assertReflows(page);
        }
    }

    private Visitor withLines(int count) {
        UUID caseId = walk.accepted(addresses(count).split("\n"));
        walk.requests(caseId).forEach(each -> removals.send(each.id(), Walk.STAFF, walk.now()));
        HttpCookie visit = new HttpCookie("visit", visits.openForCase(caseId, walk.now()));
        visit.setPath("/");
        Visitor person = new Reporter(site).visitor();
        person.cookies().getCookieStore().add(URI.create(site), visit);
        return person;
    }

    private static String addresses(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "https://x.com/many/status/" + i)
                .collect(Collectors.joining("\n"));
    }
}
