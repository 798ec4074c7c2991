package org.redress.fingerprint.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Closing;
import org.redress.cases.Decisions;
import org.redress.cases.Safeguarding;
import org.redress.fingerprint.Fingerprints;
import org.redress.removal.Deadlines;
import org.redress.support.Database;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What goes into a platform's feed, and what makes it leave. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PublishingTest {
    private UUID platform;

    @Inject
    Prints prints;

    @Inject
    Walk walk;

    @Inject
    Cases cases;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Decisions decisions;

    @Inject
    Closing closing;

    @Inject
    Safeguarding safeguarding;

    @Inject
    Fingerprints fingerprints;

    @Inject
    FeedRecords records;

    @Inject
    Deadlines deadlines;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void watch() {
        platform = prints.watching("dropbox");
    }

    @Test
    void it_is_published_once_a_caseworker_has_validated_the_case_and_not_before() {
        UUID id = prints.reported(Prints.fresh());
        assertThat(prints.at(platform, id)).isNull();
        cases.accept(id, Walk.STAFF, walk.now());
        assertThat(prints.at(platform, id).status()).isEqualTo(PublicationStatus.ACTIVE);
    }

    @Test
    void it_is_not_published_without_the_persons_consent_and_is_when_they_agree() {
        UUID id = prints.reported(Prints.fresh(), false);
        cases.accept(id, Walk.STAFF, walk.now());
        assertThat(prints.at(platform, id)).isNull();
        decisions.consent(id, item(id), Actor.person(id), walk.now());
        assertThat(prints.at(platform, id).status()).isEqualTo(PublicationStatus.ACTIVE);
    }

    @Test
    void what_the_person_says_against_one_platform_holds_here_too() {
        UUID id = prints.reported(Prints.fresh());
        decisions.consent(id, platform, Actor.person(id), walk.now());
        decisions.hold(id, platform, true, Actor.person(id), walk.now());
        cases.accept(id, Walk.STAFF, walk.now());
        assertThat(prints.at(platform, id)).isNull();
        decisions.hold(id, platform, false, Actor.person(id), walk.now());
        assertThat(prints.at(platform, id).status()).isEqualTo(PublicationStatus.ACTIVE);
    }

    @Test
    void a_hold_waits_and_its_release_publishes() {
        UUID id = prints.reported(Prints.fresh());
        decisions.hold(id, Actor.person(id), walk.now());
        cases.accept(id, Walk.STAFF, walk.now());
        assertThat(prints.at(platform, id)).isNull();
        decisions.release(id, Actor.person(id), walk.now());
        assertThat(prints.at(platform, id).status()).isEqualTo(PublicationStatus.ACTIVE);
    }

    @Test
    void the_persons_withdrawal_withdraws_it() {
        leaves(id -> decisions.withdraw(id, Set.of(item(id)), Actor.person(id), walk.now()));
    }

    @Test
    void a_stop_withdraws_it() {
        leaves(id -> decisions.stop(id, Actor.person(id), walk.now()));
    }

    @Test
    void rule16_sealing_withdraws_it() {
        leaves(id -> safeguarding.seal(id, Walk.STAFF, walk.now()));
    }

    @Test
    void a_case_judged_not_ours_withdraws_it() {
        leaves(id -> cases.notOurs(id, "test", Walk.STAFF, walk.now()));
    }

    @Test
    void erasure_forgets_the_hash_and_the_platform_can_still_be_told_which_to_delete() {
        String pdq = Prints.fresh();
        UUID id = prints.accepted(pdq);
        serve(id);
        decisions.erase(id, Actor.person(id), walk.now());
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(fingerprints.ofCase(id).get(0).pdq()).isEmpty();
            Publication left = prints.at(platform, id);
            assertThat(left.status()).isEqualTo(PublicationStatus.WITHDRAWN);
            FeedRecord tombstone = records.findById(left.recordId().orElseThrow());
            assertThat(tombstone.hash()).isEqualTo(pdq);
            assertThat(tombstone.status()).isEqualTo(PublicationStatus.WITHDRAWN);
        });
    }

    @Test
    void rule15_a_platform_that_never_confirms_keeps_nobody_from_being_forgotten() {
        UUID id = prints.accepted(Prints.fresh());
        serve(id);
        decisions.withdraw(id, Set.of(item(id)), Actor.person(id), walk.now());
        assertThat(clocks(id)).isEqualTo(1);
        closing.close(id, Walk.STAFF, walk.now());
        assertThat(new Database(dataSource).count("select count(*) from case_at_rest where id = '%s'", id))
                .isEqualTo(1);
    }

    @Test
    void what_the_platform_never_got_leaves_nothing_and_no_clock() {
        UUID id = prints.accepted(Prints.fresh());
        UUID record = prints.at(platform, id).recordId().orElseThrow();
        decisions.stop(id, Actor.person(id), walk.now());
        assertThat(prints.at(platform, id).recordId()).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(records.findById(record)).isNull();
            assertThat(clocks(id)).isZero();
        });
    }

    @Test
    void a_hash_that_another_person_wants_watched_for_stays_active() {
        String pdq = Prints.fresh();
        UUID mine = prints.accepted(pdq);
        UUID theirs = prints.accepted(pdq);
        serve(mine);
        UUID record = prints.at(platform, mine).recordId().orElseThrow();
        assertThat(prints.at(platform, theirs).recordId()).contains(record);
        decisions.stop(mine, Actor.person(mine), walk.now());
        assertThat(state(record)).isEqualTo(PublicationStatus.ACTIVE);
        decisions.stop(theirs, Actor.person(theirs), walk.now());
        assertThat(state(record)).isEqualTo(PublicationStatus.WITHDRAWN);
    }

    @Test
    void the_number_of_a_case_differs_between_platforms_and_is_not_its_id() {
        UUID other = prints.watching("mega");
        UUID id = prints.accepted(Prints.fresh());
        UUID here = prints.at(platform, id).caseNumber();
        assertThat(here).isNotEqualTo(prints.at(other, id).caseNumber()).isNotEqualTo(id);
    }

    private void leaves(Consumer<UUID> because) {
        UUID id = prints.accepted(Prints.fresh());
        serve(id);
        because.accept(id);
        Publication left = prints.at(platform, id);
        assertThat(left.status()).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(left.confirmedAt()).isEmpty();
        assertThat(state(left.recordId().orElseThrow())).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(clocks(id)).isEqualTo(1);
    }

    /** As if the platform had fetched it. */
    private void serve(UUID caseId) {
        new Database(dataSource)
                .run(
                        "update publication set served_at = published_at where case_id = '%s' and platform_id = '%s'",
                        caseId, platform);
    }

    private long clocks(UUID caseId) {
        return new Database(dataSource)
                .count(
                        "select count(*) from deadline where case_id = '%s' and platform_id = '%s' and state = 'RUNNING'"
                                + " and obligation = 'FINGERPRINT_WITHDRAWAL' and due_at = started_at + interval '24 hours'",
                        caseId, platform);
    }

    private PublicationStatus state(UUID record) {
        return QuarkusTransaction.requiringNew()
                .call(() -> records.findById(record).status());
    }

    private UUID item(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> caseFiles.items(caseId).get(0).id());
    }
}
