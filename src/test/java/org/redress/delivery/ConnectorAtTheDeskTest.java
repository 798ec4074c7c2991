package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.platform.Channel;
import org.redress.platform.Platforms;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A platform's reporting service at the desk, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
@TestSecurity(user = "admin", roles = "admin")
class ConnectorAtTheDeskTest {
    @TestHTTPResource
    String address;

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Reporting reporting;

    @Inject
    Postman postman;

    @Inject
    Platforms platforms;

    @Inject
    DataSource database;

    private FakeMastodon server;
    private String slug;
    private String page;

    @BeforeEach
    void open() {
        outgoing.clear();
        server = new FakeMastodon();
        slug = reporting.platformByLetter();
        page = "/desk/platforms/" + slug + "/connector";
    }

    @AfterEach
    void close() {
        server.close();
        outgoing.clear();
    }

    @Test
    void an_admin_sets_tries_and_switches_on_and_the_secret_is_shown_nowhere() {
        Visitor visitor = visitor().open(page);
        assertThat(visitor.page()).contains("No account is set");
        visitor.submit("/revision", typed(Map.of("own", "", "reason", "An agreement.")));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page())
                .contains("its moderators would read every report", "An agreement.")
                .doesNotContain(FakeMastodon.TOKEN);
        visitor.submit("/revision", typed(Map.of("own", "yes", "reason", "An agreement.")));
        assertThat(visitor.page())
                .contains("Saved.")
                .containsPattern("given \\d{1,2} [A-Z][a-z]{2,3} 20\\d\\d, \\d\\d:\\d\\d:\\d\\d UTC")
                .doesNotContain(FakeMastodon.TOKEN);
        assertThat(channel()).isEqualTo(Channel.EMAIL);

        visitor.submit("/connector/trial", Map.of());
        assertThat(visitor.page()).contains("It works");
        assertThat(server.heard()).extracting(FakeService.Asked::method).containsExactly("GET");
        server.once(401, Map.of(), "{}");
        visitor.submit("/connector/trial", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("It does not work: it does not let our account report.");

        visitor.open(page).submit("/revision", typed(Map.of("own", "yes", "use", "ON", "secret", "", "reason", "Go.")));
        assertThat(channel()).isEqualTo(Channel.CONNECTOR);
        assertThat(new Database(database)
                        .list("select cast(r as text) from revision r where subject_id = '%s'", platform()))
                .hasSize(3)
                .noneMatch(revision -> revision.contains(FakeMastodon.TOKEN));
        visitor.open(page)
                .submit("/revision", typed(Map.of("own", "yes", "use", "OFF", "secret", "", "reason", "Stop.")));
        assertThat(channel()).as("by letter again").isEqualTo(Channel.EMAIL);
    }

    @Test
    void security_no_secret_follows_an_address_that_was_changed() {
        Visitor visitor = visitor().open(page);
        visitor.submit("/revision", typed(Map.of("own", "yes", "reason", "Set.")));
        visitor.open(page);
        visitor.submit(
                "/revision",
                typed(Map.of("own", "yes", "base", "http://localhost:1", "secret", "", "reason", "Elsewhere.")));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("it would go to another address");
        visitor.submit("/revision", typed(Map.of("own", "yes", "base", "ftp://localhost", "reason", "Elsewhere.")));
        assertThat(visitor.page()).contains("begins with https://");
    }

    @Test
    void what_was_refused_is_sent_again_once_it_was_put_right() {
        Visitor visitor = visitor().open(page);
        visitor.submit("/revision", typed(Map.of("own", "yes", "use", "ON", "secret", "wrong", "reason", "Set.")));
        String post = "https://" + slug + ".example/@somebody/1";
        server.post(post, "somebody");
        RemovalRequest request = reporting.sent(post, walk.now());
        postman.sendDue(walk.now());
        // The letter that was to go out instead did not: nothing shows that the platform has the request.
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.GIVEN_UP);
        outgoing.clear();

        visitor.open(page).submit("/revision", typed(Map.of("own", "yes", "use", "ON", "reason", "The right token.")));
        visitor.open(page);
        assertThat(visitor.page()).contains("One report of the last 30 days was refused");
        visitor.submit("/connector/given-up", Map.of());
        assertThat(visitor.page()).contains("They are on their way again").doesNotContain("Send it again");
        postman.sendDue(walk.now());
        assertThat(reporting.report(request).status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void what_a_release_knows_of_a_service_is_proposed_and_off() {
        assertThat(visitor().open("/desk/platforms/bluesky/connector").page())
                .contains("No account is set", "https://bsky.social", FakeAtProtocol.LABELER, "docs.bsky.app");
        assertThat(visitor().open("/desk/platforms/cloudflare/connector").page())
                .contains("https://api.cloudflare.com/client/v4");
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void others_read_it() {
        assertThat(visitor().open(page).page()).contains("No account is set").doesNotContain("name=\"secret\"");
    }

    private Map<String, String> typed(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "service",
                "MASTODON",
                "base",
                server.url(),
                "account",
                "",
                "labeler",
                "",
                "secret",
                FakeMastodon.TOKEN,
                "use",
                "OFF"));
        fields.putAll(more);
        return fields;
    }

    private Channel channel() {
        return QuarkusTransaction.requiringNew()
                .call(() -> platforms.bySlug(slug).orElseThrow().channel());
    }

    private String platform() {
        return QuarkusTransaction.requiringNew()
                .call(() -> platforms.bySlug(slug).orElseThrow().id().toString());
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
