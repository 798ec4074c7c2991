package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.ReportedItem;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** What the person said no to stays out of a platform's form and its letters, though the platform is asked about more. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class RefusedItemTest {
    @Inject
    DeskVisit desk;

    @Inject
    Decisions decisions;

    @TestHTTPResource
    String address;

    private final UUID platform = UUID.randomUUID();
    private final String slug = "refused-" + platform;
    private final String host = slug + ".example";

    @Test
    void rule7_it_is_neither_pasted_nor_written_down_nor_in_a_letter() {
        known();
        UUID id = desk.accepted(2, "https://" + host + "/yes");
        var no = new ReportedItem(ItemKind.WEB_ADDRESS, "https://" + host + "/no", Made.UNSURE, null, false);
        decisions.add(id, List.of(no), Actor.person(id), desk.ago(1));
        Visitor visitor = new Visitor(address.replaceAll("/$", ""));
        String page = "/desk/cases/" + desk.reference(id);
        assertThat(visitor.open(page).page())
                .contains("no consent for this one", "The person said no to this one. It can be sent once");

        assertThat(visitor.open(page + "/forms/" + slug).page())
                .contains(host + "/yes</pre>", "The person said no to this one: leave it out.")
                .doesNotContain(host + "/no</pre>");
        visitor.submit("/filling", Map.of("request", about(id, 2).id().toString(), "outcome", "sent", "sent", sent()));
        assertThat(visitor.page()).contains("The person said no to this one. It can be sent once");
        assertThat(about(id, 2).status()).isEqualTo(RemovalStatus.PREPARED);

        visitor.open(page + "/forms/" + slug).submit("/letter", Map.of());
        assertThat(visitor.page()).contains("A letter is on its way");
        assertThat(about(id, 1).status()).isEqualTo(RemovalStatus.SENT);
        assertThat(about(id, 2).status()).isEqualTo(RemovalStatus.PREPARED);
        visitor.open(page + "/forms/" + slug).submit("/letter", Map.of());
        assertThat(about(id, 2).status()).isEqualTo(RemovalStatus.PREPARED);
    }

    private void known() {
        Database database = new Database(desk.dataSource);
        database.run(
                "insert into platform (id, slug, name, kind, channel, report_url, report_mail, confidence, checked_on)"
                        + " values ('%s', '%s', 'Formy', 'IMAGE_HOST', 'FORM', 'https://%s/form', 'reports@formy.example',"
                        + " 'ONE_SOURCE', current_date)",
                platform, slug, host);
        database.run("insert into platform_host (host, platform_id) values ('%s', '%s')", host, platform);
    }

    private String sent() {
        return desk.walk.now().toString().substring(0, 16).replace('T', ' ');
    }

    private RemovalRequest about(UUID caseId, int position) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID item = desk.caseFiles.items(caseId).get(position - 1).id();
            return desk.requests.ofItem(item).get(0);
        });
    }
}
