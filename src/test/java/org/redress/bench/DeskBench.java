package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseFile;
import org.redress.removal.RemovalStatus;
import org.redress.support.Database;
import org.redress.support.Walk;

/**
 * How quick the desk is with ten thousand and with a million cases, beside the bare SQL of each page.
 * Run by name: {@code mvn test -Dquick.jit= -Dtest=DeskBench}; {@code -Dbench.cases=100000} for fewer,
 * {@code -Dbench.pages=alerts.*} for some of the pages alone.
 */
@QuarkusTest
@TestProfile(DeskBench.Both.class)
@TestSecurity(user = "supervisor", roles = "supervisor")
class DeskBench {
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("bench.cases", 1_000_000);
    private static final int REAL = 20;
    private static final int LATE = 30;
    private static final String ASKED = System.getProperty("bench.pages", ".*");
    /** Old ones, of the real cases and for whoever is signed in: the page of alerts is full at either size. */
    private static final String ALERTS = """
            update case_file set assignee = (select id from staff_member where name = 'supervisor');
            insert into alert (id, deadline_id, rung, case_id, request_id, raised_at)
            select gen_random_uuid(), d.id, rung, d.case_id, null, now() - interval '4 years'
            from deadline d, unnest(array['WARNING', 'MISSED']) rung where d.due_at is not null
            """;

    @TestHTTPResource("/")
    String site;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Inject
    DataSource dataSource;

    @Inject
    Walk walk;

    /** The durable database, through connections that go to the small or to the large one. */
    public static class Both extends SweepBench.Durable {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.driver", SideBySide.class.getName());
        }
    }

    private final Map<String, String> pages = new LinkedHashMap<>();

    @Test
    void each_page_of_the_desk_at_ten_thousand_and_at_a_million_cases() throws SQLException {
        DeskRounds rounds = new DeskRounds(site, dataSource);
        rounds.ask("desk");
        Crowd crowd = new Crowd(dataSource);
        crowd.colleagues();
        pages(realCases());
        pages.keySet().removeIf(name -> !name.matches(ASKED));
        for (int i = 0; i < LATE; i++) {
            walk.accepted("https://x.com/late/status/" + i);
        }
        new Database(dataSource).run(ALERTS);
        crowd.growTo(FEW);
        SideBySide.copy(database);
        crowd.growTo(MANY);
        List<Map<String, DeskRounds.Took>> took = rounds.of(pages, List.of(SideBySide.SMALL, SideBySide.LARGE));
        DeskRounds.table(took.get(0), FEW, took.get(1), MANY);
        SideBySide.use(SideBySide.LARGE);
        List<String> whole = rounds.explained(pages);
        // Of few cases a table fits into a page or two, which is read whole.
        if (MANY > FEW) {
            assertThat(whole).as("questions that read a whole table").isEmpty();
        }
    }

    private List<CaseFile> realCases() {
        List<CaseFile> real = new ArrayList<>();
        for (int i = 0; i < REAL; i++) {
            String own = "https://x.com/bench/status/" + i;
            real.add(walk.file(
                    walk.accepted(own, "https://x.com/shared/status/1", "https://forum.example/thread/" + i)));
        }
        return real;
    }

    private void pages(List<CaseFile> real) {
        for (String tab : List.of("due", "review", "held", "send", "verify", "late", "mine", "unassigned")) {
            pages.put("tab " + tab, "desk?tab=" + tab);
        }
        for (RemovalStatus status : RemovalStatus.values()) {
            filter("state=" + status);
        }
        for (String filter : List.of(
                "platform=x",
                "platform=reddit",
                "rule=US_TIDA",
                "rule=ORG_RESPONSE",
                "assignee=" + colleague(),
                "country=GB",
                "country=CY",
                "language=en",
                "language=cy",
                "unassigned=on",
                "missed=on",
                "reappeared=on",
                "held=on",
                "platform=reddit&country=CY&language=cy")) {
            filter(filter);
        }
        CaseFile one = real.get(0);
        pages.put("search reference", search(one.reference().shown()));
        pages.put("search address", search("https://x.com/shared/status/1"));
        pages.put("search platform's host", search("x.com"));
        pages.put("search other host", search("forum.example"));
        pages.put("case", "desk/cases/" + one.reference().shown());
        pages.put("alerts", "desk/alerts");
        pages.put("alerts mine", "desk/alerts?tab=mine");
        // Beside it: how much slower or quicker everything is by now.
        pages.put("you, where nothing grows", "desk/you");
    }

    private void filter(String query) {
        pages.put("filter " + query.replaceAll("[0-9a-f-]{36}", "a colleague"), "desk?tab=due&" + query);
    }

    private String colleague() {
        return new Database(dataSource)
                .list("select id from staff_member where name = 'caseworker 7'")
                .get(0);
    }

    private static String search(String typed) {
        return "desk/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
