package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.CaseTeams;
import org.redress.cases.approval.Approvals;
import org.redress.cases.approval.Ask;
import org.redress.cases.approval.Part;
import org.redress.cases.approval.Receiver;
import org.redress.cases.approval.What;
import org.redress.cases.approval.Why;
import org.redress.cases.retention.LegalHold;
import org.redress.cases.retention.LegalHolds;
import org.redress.cases.together.Together;
import org.redress.staff.team.Teams;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A curious colleague of another team: what crosses teams on purpose gives no way in, and silences nothing. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class OtherTeamsTest {
    private static final Pattern LINK = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    DeskVisit desk;

    @Inject
    Teams teams;

    @Inject
    CaseTeams caseTeams;

    @Inject
    Together together;

    @Inject
    LegalHolds holds;

    @Inject
    Approvals approvals;

    @Inject
    Sweep sweep;

    @TestHTTPResource
    String address;

    private final String name = "Team " + UUID.randomUUID().toString().substring(0, 8);
    private UUID team;

    @BeforeEach
    void a_team() {
        visitor().open("/desk");
        team = teams.make(name, Walk.STAFF, desk.walk.now());
    }

    @Test
    void rule13_whoever_cannot_open_a_case_silences_no_alert_of_it() {
        UUID id = desk.sent(4000, "https://x.com/other/team/1");
        sweep.sweep(desk.walk.now());
        move(id);
        String alert = rows("select id from alert where case_id = '%s' and moot_at is null limit 1", id);
        Visitor visitor = visitor();
        String acknowledgement = "/desk/alerts/" + alert + "/acknowledgement";
        visitor.open("/desk").submit("/desk/views", acknowledgement, Map.of("reason", "mine"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("You cannot open this case");
        assertThat(open(id)).isNotZero();
        visitor.open("/desk/alerts/" + alert)
                .submit("/handover", Map.of("to", me().toString(), "seen", "", "reason", "mine"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("They cannot open this case");
        join(0, me());
        visitor.open("/desk").submit("/desk/views", acknowledgement, Map.of("reason", "mine"));
        assertThat(open(id)).isZero();
    }

    @Test
    void rule16_an_open_page_takes_no_alert_of_a_sealed_case() {
        UUID id = desk.sent(4000, "https://x.com/other/team/2");
        sweep.sweep(desk.walk.now());
        String alert = rows("select id from alert where case_id = '%s' and moot_at is null limit 1", id);
        Visitor visitor = visitor().open("/desk");
        desk.safeguarding.seal(id, Walk.STAFF, desk.walk.now());
        visitor.submit("/desk/views", "/desk/alerts/" + alert + "/acknowledgement", Map.of("reason", "mine"));
        assertThat(visitor.status()).isEqualTo(404);
    }

    @Test
    void rule16_no_list_of_letters_tells_of_another_team_s_case_and_neither_it_nor_a_count_of_a_sealed_one() {
        desk.calm();
        UUID id = desk.sent(4000, "https://x.com/other/team/6");
        String reference = desk.reference(id);
        sweep.sweep(desk.walk.now());
        new Database(desk.dataSource)
                .run(
                        "insert into delivery (id, kind, topic, recipient, stream, case_id, body, status, queued_at,"
                                + " settled_at) values (gen_random_uuid(), 'LETTER_TO_STAFF', 'alert.missed', '%s',"
                                + " 'staff:test', '%s', 'Case %s is late', 'SENT', redress_now(), redress_now())",
                        me(), id, reference);
        String counted = "data-count>1<";
        assertThat(visitor().open("/desk/deliveries").page()).contains("Case " + reference + " is late", counted);
        move(id);
        assertThat(visitor().open("/desk/deliveries").page()).doesNotContain(reference);
        join(0, me());
        assertThat(visitor().open("/desk/deliveries").page()).contains("Case " + reference + " is late");
        desk.safeguarding.seal(id, Walk.STAFF, desk.walk.now());
        assertThat(visitor().open("/desk/deliveries").page()).doesNotContain(reference, counted);
    }

    @Test
    void nobody_is_given_a_case_that_they_cannot_open_not_even_back() {
        UUID id = desk.sent(3, "https://x.com/other/team/7");
        move(id);
        assertThatThrownBy(() -> desk.cases.reassign(id, Optional.empty(), me(), Walk.STAFF, desk.walk.now()))
                .isInstanceOf(NotPossibleNow.class);
        join(0, me());
        desk.cases.reassign(id, Optional.empty(), me(), Walk.STAFF, desk.walk.now());
        desk.safeguarding.seal(id, Walk.STAFF, desk.walk.now());
        assertThatThrownBy(
                        () -> desk.cases.reassign(id, Optional.empty(), desk.colleague(), Walk.STAFF, desk.walk.now()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void security_8_2_2_what_was_confirmed_for_me_is_listed_only_while_i_may_open_the_case() {
        UUID id = desk.sent(3, "https://x.com/other/team/8");
        Ask ask = new Ask(What.DISCLOSURE, Why.LAW, "a test", Receiver.COURT, Set.of(Part.CONTACT));
        UUID asked = approvals.ask(id, ask, me(), desk.walk.now());
        approvals.confirm(asked, desk.colleague(), desk.walk.now());
        assertThat(visitor().open("/desk/approvals").page()).contains(desk.reference(id));
        move(id);
        assertThat(visitor().open("/desk/approvals").page()).doesNotContain(desk.reference(id));
    }

    @Test
    void security_7_4_2_a_calendar_ends_with_the_team_and_with_the_account() {
        UUID id = desk.sent(3, "https://x.com/other/team/3");
        move(id);
        join(0, me());
        desk.cases.assign(id, me(), Walk.STAFF, desk.walk.now());
        Visitor visitor = visitor().open("/desk/you/alerts").submit("/alerts/calendar", Map.of());
        String link =
                LINK.matcher(visitor.page()).results().findFirst().orElseThrow().group();
        String reference = desk.reference(id).replace("-", "");
        assertThat(visitor().open(link).page()).contains(reference);

        join(1, desk.colleague());
        assertThat(visitor().open(link).page()).contains("BEGIN:VCALENDAR").doesNotContain(reference);
        assertThat(desk.walk.file(id).assignee())
                .as("who left the team has it no more")
                .isEmpty();

        new Database(desk.dataSource)
                .run("update staff_member set seen_at = redress_now() - interval '31 days' where id = '%s'", me());
        assertThat(visitor().open(link).status()).isEqualTo(404);
        visitor().open("/desk");
        assertThat(visitor().open(link).status()).isEqualTo(200);
    }

    @Test
    void security_8_2_2_holds_and_links_show_no_case_of_another_team() {
        UUID mine = desk.sent(3, "https://x.com/other/team/4");
        UUID theirs = desk.sent(3, "https://x.com/other/team/5");
        String reference = desk.reference(theirs);
        holds.place(
                theirs,
                new LegalHold.Wish(
                        "a court asks", desk.colleague(), desk.walk.now().plus(Duration.ofDays(9))),
                Actor.staff(desk.colleague()),
                desk.walk.now());
        desk.cases.assign(mine, me(), Walk.STAFF, desk.walk.now());
        move(theirs);
        join(0, desk.colleague());
        together.link(mine, theirs, desk.colleague(), desk.walk.now());
        assertThat(desk.walk.file(theirs).assignee())
                .as("never one who cannot open it")
                .isNotEqualTo(Optional.of(me()));
        assertThat(visitor().open("/desk/holds").page()).doesNotContain(reference);
        assertThat(visitor().open("/desk/cases/" + desk.reference(mine)).page()).doesNotContain(reference);
        join(1, me());
        assertThat(visitor().open("/desk/holds").page()).contains(reference);
        assertThat(visitor().open("/desk/cases/" + desk.reference(mine)).page()).contains(reference);
    }

    private void move(UUID id) {
        caseTeams.move(id, team, "a test", desk.colleague(), desk.walk.now());
    }

    private void join(int version, UUID member) {
        teams.change(team, version, name, Set.of(member), Actor.system("test"), desk.walk.now());
    }

    private int open(UUID id) {
        return Integer.parseInt(rows(
                "select count(*) from alert where case_id = '%s' and acknowledged_at is null and moot_at is null", id));
    }

    private String rows(String sql, UUID id) {
        return new Database(desk.dataSource).list(sql, id).get(0);
    }

    private static UUID me() {
        return UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
