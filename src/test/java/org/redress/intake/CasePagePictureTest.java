package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.policy.RefusalGround;
import org.redress.removal.Answer;
import org.redress.removal.ReceiptHow;
import org.redress.removal.Removals;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;
import org.redress.support.Time;

/**
 * A case in several states, as the person sees it. {@code mvn test -Dtest=CasePagePictureTest
 * -Dredress.pictures=docs/images} makes the README's picture.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CasePagePictureTest {
    private static final Actor STAFF = Actor.system("test");
    private static final String ADDRESSES = String.join(
            "\n",
            "https://x.com/someone/status/17",
            "https://www.reddit.com/r/pictures/1",
            "https://www.instagram.com/p/abc",
            "https://www.facebook.com/photo/2");

    @TestHTTPResource("/")
    String root;

    @Inject
    DataSource dataSource;

    @Inject
    Cases cases;

    @Inject
    Removals removals;

    @Test
    void each_line_says_where_it_stands_and_by_when() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1000);
            new ReporterWalk(page, root.replaceAll("/$", ""), name -> {}).toTheirPage(ADDRESSES);
            inSeveralStates(new Time(dataSource).now());
            page.reload();
            assertThat(page.content()).contains("is late", "says it is removed", "refused", "must act by");
            Browser.assertAccessible(page);
            Browser.picture(page, "case-page");
        }
    }

    private void inSeveralStates(Instant now) {
        Database database = new Database(dataSource);
        UUID caseId = UUID.fromString(database.list(
                        "select id::text from case_file where reported_at = (select max(reported_at) from case_file)")
                .get(0));
        cases.accept(caseId, STAFF, now);
        List<UUID> requests = database
                .list(
                        "select i.position || ' ' || r.id from removal_request r join item i on i.id = r.item_id"
                                + " where r.case_id = '%s'",
                        caseId)
                .stream()
                .sorted()
                .map(found -> UUID.fromString(found.substring(found.indexOf(' ') + 1)))
                .toList();
        Instant sent = now.minus(Duration.ofHours(60));
        for (UUID request : requests) {
            boolean late = request.equals(requests.get(0));
            Instant at = late ? sent : now.minus(Duration.ofHours(20));
            removals.send(request, STAFF, at);
            removals.received(request, ReceiptHow.API_READ, "shown", STAFF, at.plusSeconds(600));
        }
        removals.claimRemoval(requests.get(1), Answer.words("Taken down worldwide."), STAFF, now);
        removals.refuse(requests.get(2), RefusalGround.NOT_FOUND, "The page does not open.", STAFF, now);
    }
}
