package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.evidence.PackWalk;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.RemovalRequest;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.removal.regulator.ReplyKind;
import org.redress.removal.regulator.Reporting;
import org.redress.removal.regulator.Sent;
import org.redress.removal.regulator.StepChannel;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A pack over many cases goes to its regulator and is followed as one about a single case is: by who may, and sealed. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RegulatorManyTest {
    private static final String RULE = "UK_OSA_10_3A";

    @Inject
    Walk walk;

    @Inject
    PackWalk packs;

    @Inject
    Reporting reporting;

    @Inject
    Decisions decisions;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    private Database database;
    private Visitor staff;
    private RemovalRequest request;

    @BeforeEach
    void somebody_who_agreed() {
        database = new Database(dataSource);
        staff = new Visitor(address.replaceAll("/$", ""));
        request = walk.sent("https://x.com/" + UUID.randomUUID());
        packs.shares(request.caseId(), false, false);
    }

    @Test
    @TestSecurity(
            user = "walker",
            roles = {"caseworker", "supervisor"})
    void it_belongs_to_no_case_and_what_comes_back_is_sealed_until_one_who_is_in_it_is_forgotten() {
        RemovalRequest other = walk.sent("https://x.com/" + UUID.randomUUID());
        packs.shares(other.caseId(), false, false);
        UUID pack = packs.made(many(RULE));
        UUID another = packs.made(many(null));
        staff.open("/desk/regulators/ofcom").submit("/ofcom/step", Map.of("pack", "none"));
        assertThat(staff.page()).contains("Choose one of the packs that are made.");
        staff.submit("/ofcom/step", Map.of("pack", pack.toString()));
        assertThat(staff.page())
                .contains(
                        "Pack over many cases: X (Twitter), UK Online Safety Act",
                        "X (Twitter) missed the 48-hour limit in UK law (UK Online Safety Act",
                        "for those that it marks as missed",
                        pack.toString())
                .as("it is about something else")
                .doesNotContain(another.toString());
        String step = staff.where().getPath().replaceAll(".*/", "");
        staff.submit("/sending", Map.of("channel", "MAIL", "pack", another.toString(), "reference", ""));
        assertThat(staff.page()).contains("Choose the pack that was sent", "It names the newest pack");
        database.run(
                "update regulator_step set about = replace(about, 'X (Twitter)', 'Twitter') where id = '%s'", step);
        assertThat(staff.open("/desk/regulators/steps/" + step).page())
                .as("its platform has another name since")
                .contains("it names none", pack.toString(), another.toString());
        staff.submit("/sending", Map.of("channel", "MAIL", "pack", pack.toString(), "reference", ""));
        staff.submit("/reply", Map.of("kind", "ACKNOWLEDGED", "words", "We have it"));
        assertThat(staff.page()).contains("Their reply is recorded", "We have it");
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'regulator-step.read'"
                                + " and subject_id = '%s'",
                        step))
                .isPositive();
        assertThat(said(step)).as("sealed").isOne();

        decisions.erase(request.caseId(), Actor.person(request.caseId()), walk.now());
        assertThat(said(step)).isZero();
        assertThat(staff.open("/desk/regulators/steps/" + step).page()).doesNotContain("We have it");
        staff.submit("/reply", Map.of("kind", "ASKED", "words", "Which period?"));
        assertThat(staff.page()).contains("The pack is destroyed", "Which period?");
        assertThat(said(step)).isZero();
        staff.submit("/reply", Map.of("kind", "ASKED", "words", " "));
        assertThat(staff.page()).contains("Their reply is recorded");
        assertThat(database.list("select status from regulator_step where follows = '%s'", step))
                .containsExactly("READY");
        assertThat(staff.open("/desk/regulators").page()).contains("Pack over many cases: Twitter", "They asked");

        saidAllTheSame(step);
        assertThat(said(step)).isOne();
        decisions.erase(other.caseId(), Actor.person(other.caseId()), walk.now());
        assertThat(said(step)).as("whatever became of the pack before").isZero();
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void a_caseworker_sees_that_it_runs_and_can_neither_send_nor_read_it() {
        UUID ofcom = packs.receiver("Ofcom").id();
        var subject = RegulatorStep.Subject.ofMany("Pack over many cases: " + UUID.randomUUID());
        UUID id = reporting.ready(ofcom, subject, walk.now(), Walk.STAFF, walk.now());
        staff.open("/desk/regulators/steps/" + id);
        assertThat(staff.page()).contains("sent and followed by a supervisor").doesNotContain("/sending");
        for (String verb : List.of("sending", "reply", "withdrawal")) {
            staff.open("/desk/cases/" + walk.file(request.caseId()).reference().shown() + "/follow-up")
                    .submit("follow-up/step", "/desk/regulators/steps/" + id + "/" + verb, Map.of());
            assertThat(staff.status()).as(verb).isEqualTo(404);
        }
        reporting.sent(id, new Sent(UUID.randomUUID(), StepChannel.MAIL, ""), Walk.STAFF, walk.now());
        reporting.replied(id, ReplyKind.DECIDED, "They named a platform", Walk.STAFF, walk.now());
        assertThat(staff.open("/desk/regulators/steps/" + id).page()).doesNotContain("They named a platform");
        assertThat(staff.open("/desk/regulators/ofcom").page()).doesNotContain("A pack over many cases");
        assertThat(said(id.toString())).isOne();
        reporting.forgetRepliesBefore(walk.now().plusSeconds(1), walk.now());
        assertThat(said(id.toString()))
                .as("after a year, whatever became of the pack")
                .isZero();
    }

    private Chosen many(String rule) {
        return new Chosen(
                null, request.platformId(), null, rule, request.sentAt().orElseThrow(), null);
    }

    /** What was kept about a destroyed pack before that was refused. */
    private void saidAllTheSame(String step) {
        database.run("update regulator_step set status = 'SENT' where id = '%s'", step);
        reporting.replied(UUID.fromString(step), ReplyKind.DECIDED, "They named her", Walk.STAFF, walk.now());
    }

    private long said(String step) {
        return database.count(
                "select count(*) from regulator_reply r join vault_key k on k.owner = r.id and k.wrapped is not null"
                        + " where r.step_id = '%s' and r.sealed is not null",
                step);
    }
}
