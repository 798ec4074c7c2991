package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;
import org.redress.vault.Erased;

/** The person is in charge of what is asked of whom. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DecisionsTest {
    private static final String ONE = "https://x.com/in-charge/status/1";
    private static final String OTHER = "https://www.reddit.com/r/in-charge/2";

    @Inject
    Walk walk;

    @Inject
    Decisions decisions;

    @Inject
    Removals removals;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Test
    void one_platform_on_hold_is_not_asked_and_the_other_is() {
        UUID caseId = walk.accepted(ONE, OTHER);
        RemovalRequest held = about(caseId, 1);
        decisions.hold(caseId, held.platformId(), true, person(caseId), walk.now());

        assertThatThrownBy(() -> removals.send(held.id(), Walk.STAFF, walk.now()))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("hold this platform");
        removals.send(about(caseId, 2).id(), Walk.STAFF, walk.now());

        decisions.hold(caseId, held.platformId(), false, person(caseId), walk.now());
        removals.send(held.id(), Walk.STAFF, walk.now());
        assertThat(walk.request(held.id()).status()).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void what_is_found_later_becomes_a_request_of_its_own() {
        UUID caseId = walk.accepted(ONE);
        ReportedItem more = new ReportedItem(ItemKind.WEB_ADDRESS, OTHER, Made.SYNTHETIC, null, true);
        decisions.add(caseId, List.of(more), person(caseId), walk.now());

        assertThat(items(caseId)).extracting(Item::position).containsExactly(1, 2);
        assertThat(about(caseId, 2).status()).isEqualTo(RemovalStatus.PREPARED);
    }

    @Test
    void rule16_taking_one_address_back_leaves_the_other_running() {
        UUID caseId = walk.accepted(ONE, OTHER);
        removals.send(about(caseId, 1).id(), Walk.STAFF, walk.now());
        removals.send(about(caseId, 2).id(), Walk.STAFF, walk.now());
        Item first = items(caseId).get(0);

        decisions.withdraw(caseId, Set.of(first.id()), person(caseId), walk.now());
        assertThat(about(caseId, 1).status()).isEqualTo(RemovalStatus.WITHDRAWN);
        assertThat(about(caseId, 2).status()).isEqualTo(RemovalStatus.SENT);

        decisions.consent(caseId, first.recipient(), person(caseId), walk.now());
        assertThat(walk.requests(caseId)).as("taken back stays taken back").hasSize(2);
    }

    @Test
    void after_stopping_everything_a_new_consent_begins_again() {
        UUID caseId = walk.accepted(ONE);
        UUID platform = about(caseId, 1).platformId();
        decisions.stop(caseId, person(caseId), walk.now());
        decisions.release(caseId, person(caseId), walk.now());
        assertThat(walk.requests(caseId)).extracting(RemovalRequest::status).containsExactly(RemovalStatus.WITHDRAWN);

        decisions.consent(caseId, platform, person(caseId), walk.now());
        assertThat(walk.requests(caseId))
                .extracting(RemovalRequest::status)
                .containsExactlyInAnyOrder(RemovalStatus.WITHDRAWN, RemovalStatus.PREPARED);
    }

    @Test
    void rule16_erasing_withdraws_what_is_open_and_destroys_the_key() {
        UUID caseId = walk.accepted(ONE);
        removals.send(about(caseId, 1).id(), Walk.STAFF, walk.now());
        Item item = items(caseId).get(0);
        decisions.erase(caseId, person(caseId), walk.now());

        assertThat(about(caseId, 1).status()).isEqualTo(RemovalStatus.WITHDRAWN);
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ERASED);
        assertThat(walk.file(caseId).countries()).isEmpty();
        assertThat(items(caseId).get(0).addressIndex()).isEmpty();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> cases.typed(item)))
                .isInstanceOf(Erased.class);
    }

    private RemovalRequest about(UUID caseId, int position) {
        UUID item = items(caseId).get(position - 1).id();
        return walk.requests(caseId).stream()
                .filter(request -> request.itemId().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private List<Item> items(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> caseFiles.items(caseId));
    }

    private static Actor person(UUID caseId) {
        return Actor.person(caseId);
    }
}
