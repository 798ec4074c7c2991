package org.redress.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.cases.Reports;
import org.redress.cases.sharing.Shared;
import org.redress.cases.sharing.Sharing;
import org.redress.evidence.PackWalk;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.removal.regulator.ReadySteps;
import org.redress.support.Database;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** From a missed request in the UK, over the platform's own complaint, to Ofcom and back, each step with its clock. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(
        user = "walker",
        roles = {"caseworker", "supervisor"})
class RegulatorWalkTest {
    @Inject
    Walk walk;

    @Inject
    PackWalk packs;

    @Inject
    Sweep sweep;

    @Inject
    ReadySteps readySteps;

    @Inject
    Sharing sharing;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Decisions decisions;

    @Inject
    Removals removals;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    private Database database;
    private Visitor staff;
    private RemovalRequest missed;
    private String followUp;
    private Reports.Credentials credentials;

    @BeforeEach
    void a_request_that_its_platform_missed_and_never_answered() {
        database = new Database(dataSource);
        staff = new Visitor(address.replaceAll("/$", ""));
        Instant then = walk.now().minus(Duration.ofDays(4));
        credentials = Reports.Credentials.random();
        UUID caseId = reports.report(
                walk.report(Walk.COMPLETE, "https://x.com/" + UUID.randomUUID()), UUID.randomUUID(), credentials, then);
        cases.accept(caseId, Walk.STAFF, then);
        missed = walk.requests(caseId).get(0);
        removals.send(missed.id(), Walk.STAFF, then);
        removals.received(missed.id(), ReceiptHow.API_READ, "test", Actor.platform(missed.platformId()), then);
        sweep.sweep(walk.now());
        followUp = "/desk/cases/" + walk.file(missed.caseId()).reference().shown() + "/follow-up";
    }

    @Test
    void a_missed_request_goes_by_the_expedited_complaint_to_ofcom_with_a_pack_and_their_reply_comes_back() {
        staff.open(followUp);
        assertThat(staff.page())
                .contains(
                        "missed the 48-hour limit in UK law",
                        "section 21(2A)",
                        missed.id().toString())
                .doesNotContain("broke the law");
        staff.submit("/complaint", Map.of("reference", "EC-1"));
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.page()).contains("EC-1", "Choose how the complaint reached the platform.");
        staff.submit("/complaint", Map.of("channel", "FORM", "reference", "EC-1"));
        assertThat(staff.page()).contains("The complaint is recorded", "their number EC-1", "An answer is due");
        late("COMPLAINT");
        assertThat(missedRules("COMPLAINT")).contains("ORG_EXPEDITED_COMPLAINT");

        assertThat(staff.open(followUp).page()).contains("has not agreed that these read anything");
        assertThat(stepsOfCase()).isZero();
        packs.shares(missed.caseId(), true, false);
        readySteps.open(walk.now());
        readySteps.open(walk.now());
        assertThat(stepsOfCase()).isOne();
        late("REGULATOR_STEP");
        assertThat(missedRules("REGULATOR_STEP")).containsExactly("ORG_REGULATOR_SENDING");

        UUID pack = packs.made(Chosen.ofCase(missed.caseId()));
        String step = database.list("select id from regulator_step where case_id = '%s'", missed.caseId())
                .get(0);
        staff.open("/desk/regulators/steps/" + step);
        assertThat(staff.page())
                .contains(
                        "X (Twitter) missed the 48-hour limit in UK law",
                        "for that request: there was a valid report",
                        "Ofcom does not rule on single items",
                        "pattern")
                .contains("X (Twitter): " + pack, "It names the newest pack");
        given().get("/desk/regulators/steps/" + step + "/cover-letter.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        staff.submit(
                "/sending",
                Map.of("channel", "PORTAL", "pack", UUID.randomUUID().toString()));
        assertThat(staff.page()).contains("Choose the pack that was sent");
        staff.submit("/sending", Map.of("channel", "PORTAL", "pack", pack.toString(), "reference", "OF-9"));
        assertThat(staff.page()).contains("We wait for their reply from now", "their reference OF-9", pack.toString());
        assertThat(personsPage()).contains("Reported to Ofcom on").doesNotContain("OF-9", pack.toString());
        late("REGULATOR_STEP");
        assertThat(missedRules("REGULATOR_STEP")).contains("ORG_REGULATOR_REPLY");

        staff.submit("/reply", Map.of("kind", "ACKNOWLEDGED", "words", "We have it"));
        assertThat(running(step)).as("an acknowledgement stops nothing").isOne();
        staff.submit("/reply", Map.of("kind", "DECIDED", "words", "Part of our supervision"));
        assertThat(staff.page()).contains("Their reply is recorded", "We have it", "Part of our supervision");
        assertThat(running(step)).isZero();
        assertThat(database.count("select count(*) from regulator_reply where step_id = '%s' and sealed is null", step))
                .isZero();
    }

    @Test
    void whoever_takes_their_consent_back_is_sent_nowhere_and_a_second_press_is_harmless() {
        packs.shares(missed.caseId(), false, false);
        Visitor other = new Visitor(address.replaceAll("/$", "")).open(followUp);
        staff.open(followUp).submit("follow-up/step", Map.of("regulator", "ofcom"));
        assertThat(staff.page()).contains("Our own target to send it runs").doesNotContain("Get ready for Ofcom");
        other.submit("follow-up/step", Map.of("regulator", "ofcom"));
        assertThat(stepsOfCase()).isOne();
        sharing.choose(missed.caseId(), Shared.NOTHING, Actor.person(missed.caseId()), walk.now());
        assertThat(database.list("select status from regulator_step where case_id = '%s'", missed.caseId()))
                .containsExactly("WITHDRAWN");
        assertThat(database.count(
                        "select count(*) from deadline where obligation = 'REGULATOR_STEP' and state = 'RUNNING'"
                                + " and case_id = '%s'",
                        missed.caseId()))
                .isZero();
        assertThat(personsPage()).doesNotContain("Reported to");
    }

    @Test
    void a_case_that_somebody_holds_is_got_ready_only_once_they_are_done() throws SQLException {
        packs.shares(missed.caseId(), false, false);
        try (Connection person = dataSource.getConnection();
                Statement decides = person.createStatement()) {
            person.setAutoCommit(false);
            decides.execute("select from case_file where id = '%s' for no key update".formatted(missed.caseId()));
            decides.execute("update sharing_consent set withdrawn_at = redress_now() where case_id = '%s'"
                    .formatted(missed.caseId()));
            readySteps.open(walk.now());
            assertThat(stepsOfCase()).as("their person is just taking it back").isZero();
            person.rollback();
        }
        readySteps.open(walk.now());
        assertThat(stepsOfCase()).as("they did not").isOne();
    }

    @Test
    void a_cover_letter_says_nothing_of_what_the_person_withdrew() {
        packs.shares(missed.caseId(), false, false);
        staff.open(followUp).submit("follow-up/step", Map.of("regulator", "ofcom"));
        String step = "/desk/regulators/steps/"
                + database.list("select id from regulator_step where case_id = '%s'", missed.caseId())
                        .get(0);
        assertThat(staff.open(step).page()).contains("X (Twitter) missed");
        Actor person = Actor.person(missed.caseId());
        decisions.withdraw(missed.caseId(), Set.of(missed.itemId()), person, walk.now());
        assertThat(staff.open(step).page()).doesNotContain("X (Twitter) missed");
    }

    private String personsPage() {
        String site = address.replaceAll("/$", "");
        return new Reporter(site)
                .back(List.of(
                        credentials.reference().shown(), credentials.code().shown()))
                .page();
    }

    /** Only what follows on this case is a month older. */
    private void late(String obligation) {
        database.run(
                "update deadline set due_at = due_at - interval '1 month', wake_at = wake_at - interval '1 month',"
                        + " started_at = started_at - interval '1 month' where case_id = '%s' and obligation = '%s'"
                        + " and state = 'RUNNING'",
                missed.caseId(), obligation);
        sweep.sweep(walk.now());
    }

    private List<String> missedRules(String obligation) {
        return database.list(
                "select v.rule_id from missed_deadline m join deadline d on d.id = m.deadline_id"
                        + " join rule_version v on v.id = d.rule_version_id where d.case_id = '%s' and d.obligation = '%s'",
                missed.caseId(), obligation);
    }

    private long stepsOfCase() {
        return database.count("select count(*) from regulator_step where case_id = '%s'", missed.caseId());
    }

    private long running(String step) {
        return database.count("select count(*) from deadline where obligation_id = '%s' and state = 'RUNNING'", step);
    }
}
