package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.platform.Directory;
import org.redress.platform.Platforms;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What a person said before anybody knew the platform does not reach somebody whom they could not know. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PlacingTest {
    @Inject
    Walk walk;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Decisions decisions;

    @Inject
    Placing placing;

    @Inject
    Directory directory;

    @Inject
    Platforms platforms;

    @Inject
    Removals removals;

    @Inject
    DataSource dataSource;

    private final String host = "p" + UUID.randomUUID() + ".example";

    @Test
    void nothing_goes_to_a_server_that_anybody_may_run_before_the_person_says_yes_to_it() {
        UUID caseId = accepted(ItemKind.WEB_ADDRESS, "https://" + host + "/a", true);
        UUID server = server();
        assertThat(place(caseId, server)).isTrue();
        RemovalRequest request = walk.requests(caseId).get(0);
        assertThat(letters(caseId)).as("who asked for letters gets one").isEqualTo(1);
        assertThatThrownBy(() -> removals.send(request.id(), Walk.STAFF, walk.now()))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("Waiting for the person's yes");
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.PREPARED);

        decisions.consent(caseId, server, Actor.person(caseId), walk.now());
        removals.send(request.id(), Walk.STAFF, walk.now());
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void their_no_ends_the_question_and_holds_what_they_agreed_to_a_moment_before() {
        UUID caseId = accepted(ItemKind.WEB_ADDRESS, "https://" + host + "/a", true);
        UUID server = server();
        place(caseId, server);
        decisions.decline(caseId, server, Actor.person(caseId), walk.now());
        assertThat(QuarkusTransaction.requiringNew().call(() -> caseFiles.awaitsYes(caseId, server)))
                .isFalse();
        assertThat(whyNot(caseId, server)).contains("has not agreed");

        decisions.consent(caseId, server, Actor.person(caseId), walk.now());
        assertThat(whyNot(caseId, server)).isEmpty();
        decisions.decline(caseId, server, Actor.person(caseId), walk.now());
        assertThat(whyNot(caseId, server)).contains("hold this platform");
    }

    @Test
    void a_host_that_they_named_is_no_yes_to_another_platform_however_well_known() {
        UUID caseId = accepted(ItemKind.WEB_ADDRESS, "https://" + host + "/a", true);
        assertThat(place(caseId, known())).isTrue();
        assertThat(whyNot(caseId, known())).contains("Waiting for the person's yes");
    }

    @Test
    void whoever_a_caseworker_finds_may_be_a_platform_that_everybody_knows_and_a_hold_goes_along() {
        UUID caseId = accepted(ItemKind.PLACE, "In the app, an account with my name", true);
        decisions.hold(caseId, item(caseId).id(), true, Actor.person(caseId), walk.now());
        assertThat(place(caseId, known())).isFalse();
        assertThat(whyNot(caseId, known())).contains("hold this platform");
        decisions.hold(caseId, known(), false, Actor.person(caseId), walk.now());
        assertThat(whyNot(caseId, known())).isEmpty();
    }

    @Test
    void who_never_agreed_is_not_asked_again_and_again() {
        UUID caseId = accepted(ItemKind.WEB_ADDRESS, "https://" + host + "/a", false);
        UUID server = server();
        assertThat(place(caseId, server)).isFalse();
        assertThat(whyNot(caseId, server)).contains("has not agreed");
    }

    private UUID accepted(ItemKind kind, String typed, boolean consented) {
        Report plain = walk.report(Walk.COMPLETE);
        var item = new ReportedItem(kind, typed, Made.SYNTHETIC, null, consented);
        var told = Map.of(Detail.CONTACT, "somebody@home.example", Detail.LETTERS, LettersToPerson.YES);
        Report report = new Report(
                plain.capacity(), plain.countries(), "en", false, List.of(item), plain.declarations(), "test", told);
        UUID id = reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), walk.now());
        cases.accept(id, Walk.STAFF, walk.now());
        return id;
    }

    private UUID server() {
        var found = new Directory.Found("Pictures (" + host + ")", host, "staff@" + host, "");
        return directory
                .addServer(found, "It says that it is a Pixelfed server.", Walk.STAFF, walk.now())
                .id();
    }

    private UUID known() {
        return QuarkusTransaction.requiringNew()
                .call(() -> platforms.bySlug("x").orElseThrow().id());
    }

    private boolean place(UUID caseId, UUID platform) {
        return placing.give(item(caseId).id(), platform, Walk.STAFF, walk.now());
    }

    private String whyNot(UUID caseId, UUID platform) {
        return QuarkusTransaction.requiringNew()
                .call(() -> caseFiles
                        .whyNotAsk(caseFiles.get(caseId), platform)
                        .map(NotPossibleNow::getMessage)
                        .orElse(""));
    }

    private Item item(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> caseFiles.items(caseId).get(0));
    }

    private long letters(UUID caseId) {
        return new Database(dataSource)
                .count("select count(*) from delivery where case_id = '%s' and kind = 'LETTER_TO_PERSON'", caseId);
    }
}
