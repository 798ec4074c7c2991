package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Capacity;
import org.redress.cases.Cases;
import org.redress.cases.Closing;
import org.redress.cases.Decisions;
import org.redress.cases.Declaration;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.outside.Stranger;
import org.redress.platform.Platforms;
import org.redress.platform.unknown.HostAsking;
import org.redress.policy.RespondentKind;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A host in no directory is asked once, in the background, what it is; a caseworker sees what it says. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class UnknownHostTest {
    private static final String ROOT = "redress.unknown-hosts.root";

    @Inject
    DeskVisit desk;

    @Inject
    HostAsking asking;

    @Inject
    Platforms platforms;

    @Inject
    Decisions decisions;

    @Inject
    Closing closing;

    @Inject
    Cases cases;

    @Inject
    Reports reports;

    @TestHTTPResource
    String address;

    private final String host = "h" + UUID.randomUUID() + ".example";
    private Stranger stranger;

    /** Whatever host is asked, it is one server on this machine that answers. */
    @BeforeEach
    void opens() {
        stranger = new Stranger((heard, out) -> {
            boolean ours = heard.path().startsWith("/" + host + "/");
            String path = heard.path().substring(heard.path().indexOf('/', 1));
            String self = "http://" + heard.header("host") + "/" + host;
            String body =
                    switch (ours ? path : "") {
                        case "/.well-known/nodeinfo" ->
                            "{\"links\":[{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.1\",\"href\":\""
                                    + self + "/nodeinfo/2.1\"}]}";
                        case "/nodeinfo/2.1" ->
                            "{\"software\":{\"name\":\"pixelfed\"},\"metadata\":{\"nodeName\":\"Pictures \\\"><svg onload=x>\"}}";
                        case "/api/v2/instance" -> "{\"contact\":{\"email\":\"staff@pictures.example\"}}";
                        case "/.well-known/security.txt" ->
                            "Contact: https://pictures.example/security\nExpires: 2999-01-01T00:00:00Z\n";
                        default -> "";
                    };
            out.page(body.isEmpty() ? 404 : 200, body.startsWith("{") ? "application/json" : "text/plain", body);
        });
        System.setProperty(ROOT, "http://localhost:" + stranger.port() + "/{host}");
    }

    @AfterEach
    void closes() {
        System.clearProperty(ROOT);
        stranger.close();
    }

    @Test
    void a_server_of_the_fediverse_is_added_in_one_press_and_asked_by_letter() {
        UUID id = desk.accepted(2, "https://" + host + "/@somebody/12345");
        Visitor visitor = open(id);
        assertThat(visitor.page()).contains("Its host is being asked what it is");
        asked(host);
        assertThat(open(id, visitor).page())
                .contains(
                        "It says that it runs Pixelfed, called Pictures &quot;&gt;&lt;svg onload=x&gt; (NodeInfo).",
                        "staff@pictures.example",
                        "https://pictures.example/security (security.txt",
                        "Whoever runs a small site may be who uploaded the picture",
                        "Add this Pixelfed server " + host)
                .doesNotContain("<svg");
        visitor.submit("/platform/server", Map.of());
        assertThat(visitor.page())
                .contains("The address has a platform now", "by e-mail to staff@pictures.example")
                .contains("The person is asked on their page", "waiting for the person’s yes")
                .doesNotContain("/sending\"");
        assertThat(platforms.ofHost(host))
                .hasValueSatisfying(platform -> assertThat(platform.kind()).isEqualTo(RespondentKind.FEDERATED));
        assertThat(desk.requests.ofCase(id)).hasSize(1);
    }

    @Test
    void rule15_only_the_root_is_asked_and_once_for_every_case() {
        desk.accepted(3, "https://" + host + "/secret/of/somebody?x=1");
        desk.accepted(2, "https://" + host + "/another");
        asked(host);
        asking.askDue(desk.walk.now());
        List<String> paths = stranger.heard().stream()
                .map(Stranger.Heard::path)
                .filter(path -> path.contains(host))
                .toList();
        assertThat(paths)
                .doesNotHaveDuplicates()
                .noneMatch(path -> path.contains("secret") || path.contains("another"));
        assertThat(paths).contains("/" + host + "/.well-known/nodeinfo");
    }

    @Test
    void nobody_is_asked_before_the_case_is_judged_nor_without_the_person_s_consent() {
        UUID judged = desk.reported(Capacity.SUBJECT, 2, "https://" + host + "/a");
        assertThat(wanted()).isZero();
        assertThat(open(judged).page()).contains("No platform is known").doesNotContain("being asked");
        var item = new ReportedItem(ItemKind.WEB_ADDRESS, "https://" + host + "/b", Made.SYNTHETIC, null, false);
        Report without = new Report(
                Capacity.SUBJECT,
                Set.of("GB"),
                "en",
                false,
                List.of(item),
                EnumSet.noneOf(Declaration.class),
                "test",
                Map.of());
        UUID id = reports.report(without, UUID.randomUUID(), Reports.Credentials.random(), desk.walk.now());
        cases.accept(id, Walk.STAFF, desk.walk.now());
        assertThat(wanted()).isZero();
        cases.accept(judged, Walk.STAFF, desk.walk.now());
        assertThat(wanted()).isEqualTo(1);
    }

    @Test
    void a_host_goes_with_the_last_case_that_names_it_and_is_never_asked_afterwards() {
        UUID stopped = desk.accepted(2, "https://" + host + "/a");
        UUID sealed = desk.accepted(2, "https://www." + host + "/b", "https://" + host + "/c");
        decisions.stop(stopped, Walk.STAFF, desk.walk.now());
        assertThat(wanted()).as("another case names it").isEqualTo(1);
        desk.safeguarding.seal(sealed, Walk.STAFF, desk.walk.now());
        assertThat(known()).isZero();

        UUID erased = desk.accepted(1, "https://" + host + "/d");
        asked(host);
        assertThat(wanted()).isEqualTo(1);
        int heard = stranger.heard().size();
        decisions.erase(erased, Walk.STAFF, desk.walk.now());
        assertThat(known()).as("nor what it said of itself").isZero();

        UUID closed = desk.accepted(1, "https://" + host + "/e");
        closing.close(closed, Walk.STAFF, desk.walk.now());
        assertThat(known()).isZero();
        closing.reopen(closed, "staff", Walk.STAFF, desk.walk.now());
        assertThat(wanted()).as("opened again, it wants it again").isEqualTo(1);
        closing.close(closed, Walk.STAFF, desk.walk.now());
        assertThat(known()).isZero();

        UUID held = desk.accepted(1, "https://" + host + "/f");
        decisions.hold(held, Walk.STAFF, desk.walk.now());
        asked(host);
        assertThat(stranger.heard()).as("on hold, it is not asked").hasSize(heard);
        decisions.release(held, Walk.STAFF, desk.walk.now());
        assertThat(wanted()).as("and is wanted again after it").isEqualTo(1);
    }

    @Test
    void a_host_that_says_nothing_leaves_the_form_for_a_new_platform_filled_in_with_its_name() {
        String silent = "s" + UUID.randomUUID() + ".example";
        UUID id = desk.accepted(2, "https://" + silent + "/a");
        asked(silent);
        Visitor visitor = open(id);
        assertThat(visitor.page())
                .contains("It was asked, and says nothing of itself", "value=\"" + silent + "\"")
                .doesNotContain("Add this");
        visitor.submit("/platform", Map.of("name", "Quiet", "host", silent, "mail", "abuse@" + silent));
        assertThat(visitor.page()).contains("by e-mail to abuse@" + silent);
    }

    /** What other tests want to know is asked before it, some at a time. */
    private void asked(String one) {
        String waiting = "select count(*) from unknown_host where host = '%s' and asked_at is null";
        for (int i = 0; i < 1000 && new Database(desk.dataSource).count(waiting, one) > 0; i++) {
            asking.askDue(desk.walk.now());
        }
    }

    private long wanted() {
        return new Database(desk.dataSource).count("select count(*) from unknown_host where host = '%s'", host);
    }

    private long known() {
        return new Database(desk.dataSource).count("select count(*) from unknown_host where host like '%%%s'", host);
    }

    private Visitor open(UUID caseId) {
        return open(caseId, new Visitor(address.replaceAll("/$", "")));
    }

    private Visitor open(UUID caseId, Visitor visitor) {
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }
}
