package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.handover.Availability;
import org.redress.staff.care.CareChoices;
import org.redress.staff.care.Choices;
import org.redress.staff.care.Spared;
import org.redress.support.Database;
import org.redress.support.RunningClocks;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** Cases that are not for somebody, and addresses that are opened only on purpose. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "spared caseworker", roles = "caseworker")
class HandOverTest {
    private static final UUID ME = UUID.nameUUIDFromBytes("spared caseworker".getBytes(StandardCharsets.UTF_8));

    @Inject
    DeskVisit desk;

    @Inject
    CareChoices choices;

    @Inject
    Availability availability;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        desk.calm();
        visitor = new Visitor(address.replaceAll("/$", "")).open("/desk");
        spare(ME);
    }

    @Test
    void not_today_is_one_press_without_a_reason_and_holds_until_the_members_day_ends() {
        UUID id = desk.sent(5, "https://x.com/notoday/status/1");
        String reference = desk.reference(id);
        desk.cases.assign(id, ME, Walk.STAFF, desk.walk.now());
        visitor.open("/desk/cases/" + reference).submit("/not-today", Map.of());
        assertThat(visitor.page()).contains("Handed over").doesNotContain(reference);
        assertThat(assignees(id)).isEmpty();
        assertThat(visitor.open("/desk?tab=mine").page()).doesNotContain(reference);
        assertThat(visitor.open("/desk?tab=unassigned").page())
                .doesNotContain(reference)
                .contains("1 line is left out of this page");
        assertThat(visitor.open("/desk?tab=unassigned&spared=on").page())
                .contains(reference, "you handed it over for today");
        assertThat(visitor.open("/desk").page()).as("clocks run on").contains(reference);
        assertThat(availability.isFor(ME, id, desk.walk.now())).isFalse();
        assertThat(availability.isFor(ME, id, desk.walk.now().plus(Duration.ofDays(1))))
                .isTrue();
        assertThat(new Database(dataSource)
                        .list(
                                "select distinct action || details from audit_entry where actor_id = '%s'"
                                        + " and case_id = '%s' and action <> 'case.read'",
                                ME, id))
                .singleElement()
                .asString()
                .startsWith("case.assigned")
                .contains("nobody");
    }

    @Test
    void a_colleague_who_is_not_available_is_refused_in_the_same_words_whatever_the_reason() {
        UUID colleague = desk.colleague();
        UUID id = desk.sent(5, "https://x.com/notoday/status/2");
        String path = "/desk/cases/" + desk.reference(id);
        spare(colleague, Spared.SYNTHETIC);
        visitor.open(path).submit("/not-today", Map.of("to", colleague.toString()));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page())
                .contains("They are not available for this one.")
                .contains("selected>colleague");
        visitor.open("/desk/bulk?what=assign&to=" + colleague + "&line=" + id);
        assertThat(visitor.page())
                .contains("They are not available for this one.")
                .doesNotContain("Made with")
                .doesNotContain("asked not");
        spare(colleague);
        visitor.open(path).submit("/not-today", Map.of("to", colleague.toString()));
        assertThat(assignees(id)).containsExactly(colleague.toString());
    }

    @Test
    void kinds_that_a_member_opted_out_of_are_marked_everywhere_not_offered_and_never_forbidden() {
        String reference = desk.reference(desk.sent(5, "https://x.com/spared/status/1"));
        spare(ME, Spared.SYNTHETIC);
        assertThat(visitor.open("/desk").page()).contains(reference, "you asked not to get these");
        assertThat(visitor.open("/desk?tab=unassigned").page()).doesNotContain(reference);
        visitor.open("/desk/cases/" + reference).submit("/assignment", Map.of());
        assertThat(visitor.page()).contains("The case is yours.");
        spare(ME, Spared.ACTING, Spared.REAL, Spared.THREATENED);
        String other = desk.reference(desk.sent(5, "https://x.com/spared/status/2"));
        assertThat(visitor.open("/desk?tab=unassigned").page()).contains(other).doesNotContain("you asked not");
    }

    @Test
    void a_page_of_offers_is_filled_from_behind_what_is_left_out() {
        spare(ME, Spared.THREATENED);
        Database database = new Database(dataSource);
        for (int i = 0; i < 27; i++) {
            UUID id = desk.sent(40, "https://x.com/many/status/" + i);
            database.run("update item set kind = 'THREATENED' where case_id = '%s'", id);
        }
        String last = desk.reference(desk.sent(1, "https://x.com/many/status/99"));
        assertThat(visitor.open("/desk?tab=unassigned").page()).contains(last).contains("27 lines are left out");

        spare(ME, Spared.THREATENED, Spared.ACTING);
        RunningClocks clocks = new RunningClocks(database);
        UUID acting = clocks.caseFile();
        database.run("update case_file set capacity = 'ACTING' where id = '%s'", acting);
        clocks.deadlines(
                100, acting, clocks.rule(RunningClocks.LADDER), desk.walk.now().plusSeconds(600));
        visitor.open("/desk?tab=unassigned");
        assertThat(visitor.page()).contains("100 lines are left out", "The list goes on.");
        String next = visitor.page().replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
        assertThat(visitor.open(next.replace("&amp;", "&")).page()).contains(last);
        desk.calm();
    }

    @Test
    void rule17_an_address_is_followed_from_one_page_alone_which_is_audited_and_names_it_in_no_path() {
        UUID id = desk.sent(5, "https://x.com/leaving/status/1");
        visitor.open("/desk/cases/" + desk.reference(id));
        assertThat(visitor.page()).doesNotContain("href=\"https://x.com").contains("hxxps[:]//x[.]com");
        UUID item = desk.caseFiles.items(id).get(0).id();
        visitor.open("/desk/leaving/" + item);
        assertThat(visitor.page())
                .contains("You leave the desk", "hxxps[:]//x[.]com", "Or not today")
                .contains("href=\"https://x.com/leaving/status/1\" rel=\"noreferrer noopener external\"");
        assertThat(new Database(dataSource)
                        .count(
                                "select count(*) from audit_entry where action = 'address.read' and subject_id = '%s'",
                                item))
                .isEqualTo(1);
        desk.safeguarding.seal(id, Walk.STAFF, desk.walk.now());
        assertThat(visitor.open("/desk/leaving/" + item).status()).isEqualTo(404);
    }

    private List<String> assignees(UUID id) {
        return new Database(dataSource)
                .list("select cast(assignee as text) from case_file where id = '%s' and assignee is not null", id);
    }

    private void spare(UUID member, Spared... kinds) {
        choices.choose(member, new Choices(Choices.USUAL.zone(), Optional.empty(), false, Set.of(kinds)));
    }
}
