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
import org.redress.removal.bulk.BulkKind;
import org.redress.removal.bulk.Chosen;
import org.redress.removal.bulk.Possible;
import org.redress.removal.bulk.Wish;
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
    Possible possible;

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
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> caseFiles.say(caseId).awaitsYes(item(caseId, 1))))
                .isFalse();
        assertThat(whyNot(caseId, server)).contains("has not agreed");

        decisions.consent(caseId, server, Actor.person(caseId), walk.now());
        assertThat(whyNot(caseId, server)).isEmpty();
        decisions.decline(caseId, server, Actor.person(caseId), walk.now());
        assertThat(whyNot(caseId, server)).contains("said no to this one");
        decisions.consent(caseId, server, Actor.person(caseId), walk.now());
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
        decisions.hold(caseId, item(caseId, 1).id(), true, Actor.person(caseId), walk.now());
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

    @Test
    void rule7_their_no_to_one_address_holds_beside_their_yes_to_its_platform_until_they_say_yes_to_it() {
        UUID caseId = accepted(
                thing(ItemKind.WEB_ADDRESS, "https://t.me/" + host, true),
                thing(ItemKind.WEB_ADDRESS, "https://" + host + "/a", false));
        assertThat(place(caseId, 2, mailed())).as("nobody asks about it again").isFalse();
        ReportedItem more = thing(ItemKind.WEB_ADDRESS, "https://t.me/" + host + "/b", false);
        decisions.add(caseId, List.of(more), Actor.person(caseId), walk.now());
        removals.send(request(caseId, 1).id(), Walk.STAFF, walk.now());
        assertSaidNo(caseId, 2);
        assertSaidNo(caseId, 3);

        decisions.consent(caseId, mailed(), Actor.person(caseId), walk.now());
        removals.send(request(caseId, 2).id(), Walk.STAFF, walk.now());
        removals.send(request(caseId, 3).id(), Walk.STAFF, walk.now());
        assertThat(walk.requests(caseId)).extracting(RemovalRequest::status).containsOnly(RemovalStatus.SENT);
    }

    @Test
    void what_they_declined_stays_declined_when_something_else_goes_to_that_platform() {
        UUID caseId = accepted(
                thing(ItemKind.WEB_ADDRESS, "https://" + host + "/a", true),
                thing(ItemKind.PLACE, "In the app, an account with my name", true));
        assertThat(place(caseId, 1, mailed())).isTrue();
        decisions.decline(caseId, mailed(), Actor.person(caseId), walk.now());
        assertThat(place(caseId, 2, mailed()))
                .as("the other is asked about anew")
                .isTrue();
        assertThat(whyNot(caseId, mailed())).contains("has not agreed");

        ReportedItem more = thing(ItemKind.WEB_ADDRESS, "https://t.me/" + host, true);
        decisions.add(caseId, List.of(more), Actor.person(caseId), walk.now());
        removals.send(request(caseId, 3).id(), Walk.STAFF, walk.now());
        assertSaidNo(caseId, 1);
    }

    /** One by one, and beforehand where many are sent at once. */
    private void assertSaidNo(UUID caseId, int position) {
        UUID request = request(caseId, position).id();
        assertThatThrownBy(() -> removals.send(request, Walk.STAFF, walk.now()))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("said no to this one");
        var chosen = new Chosen(caseId, request);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> possible.whyNot(
                                chosen, new Wish(BulkKind.SEND, null, null), UUID.randomUUID(), walk.now())))
                .hasValueSatisfying(no -> assertThat(no).hasMessageContaining("said no to this one"));
    }

    private RemovalRequest request(UUID caseId, int position) {
        UUID item = item(caseId, position).id();
        return walk.requests(caseId).stream()
                .filter(each -> each.itemId().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private UUID accepted(ItemKind kind, String typed, boolean consented) {
        return accepted(thing(kind, typed, consented));
    }

    private static ReportedItem thing(ItemKind kind, String typed, boolean consented) {
        return new ReportedItem(kind, typed, Made.SYNTHETIC, null, consented);
    }

    private UUID accepted(ReportedItem... items) {
        Report plain = walk.report(Walk.COMPLETE);
        var told = Map.of(Detail.CONTACT, "somebody@home.example", Detail.LETTERS, LettersToPerson.YES);
        Report report = new Report(
                plain.capacity(), plain.countries(), "en", false, List.of(items), plain.declarations(), "test", told);
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

    private UUID mailed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> platforms.bySlug("telegram").orElseThrow().id());
    }

    private boolean place(UUID caseId, UUID platform) {
        return place(caseId, 1, platform);
    }

    private boolean place(UUID caseId, int position, UUID platform) {
        return placing.give(item(caseId, position).id(), platform, Walk.STAFF, walk.now());
    }

    private String whyNot(UUID caseId, UUID platform) {
        return QuarkusTransaction.requiringNew()
                .call(() -> caseFiles
                        .whyNotAsk(caseFiles.get(caseId), item(caseId, 1).id(), platform)
                        .map(NotPossibleNow::getMessage)
                        .orElse(""));
    }

    private Item item(UUID caseId, int position) {
        return QuarkusTransaction.requiringNew()
                .call(() -> caseFiles.items(caseId).get(position - 1));
    }

    private long letters(UUID caseId) {
        return new Database(dataSource)
                .count("select count(*) from delivery where case_id = '%s' and kind = 'LETTER_TO_PERSON'", caseId);
    }
}
