package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.CaseTeams;
import org.redress.cases.approval.Approvals;
import org.redress.cases.approval.Ask;
import org.redress.cases.approval.What;
import org.redress.cases.approval.Why;
import org.redress.staff.team.Team;
import org.redress.staff.team.Teams;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** Who sees which cases, by team. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class TeamsTest {
    private static final String ADDRESS = "https://x.com/of/a/team/";

    @Inject
    DeskVisit desk;

    @Inject
    Teams teams;

    @Inject
    CaseTeams caseTeams;

    @Inject
    Approvals approvals;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    private UUID team;
    private String name;

    @BeforeEach
    void a_team() {
        name = "Team " + UUID.randomUUID().toString().substring(0, 8);
        team = teams.make(name, Walk.STAFF, desk.walk.now());
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void security_8_2_2_no_route_opens_a_case_of_another_team() {
        UUID id = theirs("1");
        UUID asked = approvals.ask(
                id, new Ask(What.ERASURE, Why.OTHER, "a test", null, Set.of()), desk.colleague(), desk.walk.now());
        String item = new Database(dataSource)
                .list("select id::text from item where case_id = '%s'", id)
                .get(0);
        Map<String, String> ids = Map.of(
                "/desk/cases/", desk.reference(id),
                "/desk/removal-requests/", desk.first(id).id().toString(),
                "/desk/items/", item,
                "/desk/approvals/", asked.toString());
        List<String> tried = new ArrayList<>();
        for (DeskRoutes.Route route : DeskRoutes.all()) {
            String path = route.path();
            ids.entrySet().stream()
                    .filter(each -> path.startsWith(each.getKey() + "{")
                            && route.roles().contains("caseworker"))
                    .forEach(each -> {
                        String filled =
                                path.replaceFirst("\\{[^}]+}", each.getValue()).replaceAll("\\{[^}]+}", item);
                        Visitor visitor = visitor().open("/desk");
                        int status = route.verb().equals("GET")
                                ? visitor.open(filled).status()
                                : visitor.submit("/desk/views", filled, Map.of("version", "0"))
                                        .status();
                        assertThat(status).as(route.toString()).isEqualTo(404);
                        tried.add(path);
                    });
        }
        assertThat(tried).hasSizeGreaterThan(25);
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void lists_and_searches_show_only_what_a_caseworker_may_open() {
        UUID id = theirs("2");
        String reference = desk.reference(id);
        String everybodys = desk.reference(desk.sent(3999, ADDRESS + "2"));
        Visitor visitor = visitor();
        assertThat(visitor.open("/desk").page()).contains(everybodys).doesNotContain(reference);
        assertThat(visitor.open("/desk?state=SENT&platform=x").page()).doesNotContain(reference);
        visitor.open("/desk/search?q=" + ADDRESS + "2");
        assertThat(visitor.page())
                .contains("/desk/cases/" + everybodys, reference, "Belongs to the team " + name)
                .doesNotContain("/desk/cases/" + reference);
        assertThat(visitor.open("/desk/search?q=" + reference).page())
                .contains("Belongs to the team " + name)
                .doesNotContain("/desk/cases/" + reference);
        assertThat(visitor.open("/desk/cases/" + everybodys).page())
                .contains("also reported in", reference + " (another team’s)")
                .doesNotContain("/desk/cases/" + reference);
        String line = "/desk/bulk?what=set_aside&hours=4&line=" + id;
        assertThat(visitor.open(line).page()).doesNotContain(reference);

        join(me());
        assertThat(visitor.open("/desk").page()).contains(reference);
        assertThat(visitor.open("/desk/cases/" + reference).page()).contains("<dt>Team</dt><dd>" + name);
        assertThat(visitor.open("/desk/search?q=" + reference).where().getPath())
                .isEqualTo("/desk/cases/" + reference);
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void a_supervisor_moves_a_case_with_a_reason_and_who_is_not_of_the_team_has_it_no_more() {
        UUID id = desk.sent(4000, ADDRESS + "3");
        desk.cases.assign(id, desk.colleague(), Walk.STAFF, desk.walk.now());
        String reference = desk.reference(id);
        Visitor visitor = visitor().open("/desk/cases/" + reference);
        visitor.submit("/team", Map.of("team", team.toString()));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Write why, for your colleagues.");
        visitor.submit("/team", Map.of("team", team.toString(), "why", "They read Welsh & English"));
        assertThat(visitor.page())
                .contains("The case is the other team", "<dt>Team</dt><dd>" + name, "They read Welsh &amp; English");
        assertThat(desk.walk.file(id).assignee()).isEmpty();
        assertThat(caseTeams.of(id)).isEqualTo(team);
        assertThat(new Database(dataSource)
                        .list("select distinct team_id::text from worklist_line where case_id = '%s'", id))
                .containsExactly(team.toString());
        assertThat(new Database(dataSource)
                        .list(
                                "select details from audit_entry where action = 'case.moved-to-team' and case_id = '%s'",
                                id))
                .containsExactly("{\"from\":\"" + Team.EVERYBODY + "\",\"to\":\"" + team + "\"}");
        visitor.open("/desk/cases/" + reference).submit("/team", Map.of("team", "nothing", "why", "x"));
        assertThat(visitor.page()).contains("Choose one of the teams");
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void an_admin_keeps_teams_and_what_was_typed_survives() {
        UUID colleague = desk.colleague();
        Visitor visitor = visitor().open("/desk/teams");
        assertThat(visitor.page()).contains("everybody; new cases come here", name);
        visitor.submit("/desk/teams", Map.of("name", name.toUpperCase(java.util.Locale.ROOT)));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Another team has this name");

        visitor.open("/desk/teams/" + team);
        String old = visitor.page();
        visitor.submit("/desk/teams/" + team, Map.of("name", name + " b", "member", colleague.toString()));
        assertThat(visitor.page()).contains(name + " b", "colleague");
        assertThat(teams.of(colleague)).contains(team);
        assertThat(old).contains("name=\"version\" value=\"0\"");
        visitor.open("/desk/teams/" + team).submit("/desk/teams/" + team, Map.of("version", "0", "name", "Mine"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("Somebody changed this team", "value=\"Mine\"");
        assertThat(visitor.open("/desk/teams/" + Team.EVERYBODY).status()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void no_page_of_teams_has_a_barrier_or_scrolls_sideways() {
        desk.colleague();
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.page(true, width);
                for (String path : List.of("/teams", "/teams/" + team)) {
                    page.navigate(address.replaceAll("/$", "") + "/desk" + path);
                    DeskInBrowserTest.look(page, path.replace(team.toString(), "one"), width, findings);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** A case that only the team sees, with the oldest clock of all. */
    private UUID theirs(String end) {
        UUID id = desk.sent(4000, ADDRESS + end);
        caseTeams.move(id, team, "a test", desk.colleague(), desk.walk.now());
        return id;
    }

    private void join(UUID member) {
        teams.change(team, 0, name, Set.of(member), Actor.system("test"), desk.walk.now());
    }

    private UUID me() {
        return UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
