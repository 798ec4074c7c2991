package org.redress.cases.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.CaseStatus;
import org.redress.cases.Cases;
import org.redress.cases.Conversation;
import org.redress.cases.retention.LegalHold;
import org.redress.cases.retention.LegalHolds;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;
import org.redress.vault.Vault;

/** Erasing a case, and releasing what a person confided: one asks, another one decides. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ApprovalsTest {
    private static final String WHY = "They rang from the number we know.";
    private static final Ask ERASE = new Ask(What.ERASURE, Why.PERSON_ASKED, WHY, null, Set.of());
    private static final Ask DISCLOSE = new Ask(
            What.DISCLOSURE, Why.COURT_ORDER, "File 12/26", Receiver.COURT, EnumSet.of(Part.ADDRESSES, Part.MESSAGES));

    @Inject
    Approvals approvals;

    @Inject
    LegalHolds holds;

    @Inject
    Vault vault;

    @Inject
    Cases cases;

    @Inject
    Conversation conversation;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    private UUID asker;
    private UUID other;
    private UUID caseId;
    private Instant now;

    @BeforeEach
    void report() {
        asker = member();
        other = member();
        caseId = walk.accepted("https://x.com/four/eyes/1");
        now = walk.now();
    }

    @Test
    void security_8_3_a_second_member_erases_and_nobody_alone() {
        UUID id = approvals.ask(caseId, ERASE, asker, now);
        assertThatThrownBy(() -> approvals.confirm(id, asker, now)).hasMessageContaining("second member");
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(words(id)).isEqualTo(WHY);

        approvals.confirm(id, other, now);
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ERASED);
        assertThat(holdsKey()).isFalse();
        assertThat(words(id)).as("the reason ends with the key").isEmpty();
        assertThat(audited("case.erasure-asked")).isOne();
        assertThat(audited("case.erasure-confirmed")).isOne();
        assertThat(audited("case.erased")).isOne();
    }

    @Test
    void a_second_click_changes_nothing_and_says_so() {
        UUID id = approvals.ask(caseId, DISCLOSE, asker, now);
        assertThatThrownBy(() -> approvals.ask(caseId, DISCLOSE, other, now)).hasMessageContaining("already");
        approvals.confirm(id, other, now);
        assertThatThrownBy(() -> approvals.confirm(id, other, now)).hasMessageContaining("already");
        assertThatThrownBy(() -> approvals.decline(id, other, now)).hasMessageContaining("already");
        assertThat(audited("case.disclosure-confirmed")).isOne();
    }

    @Test
    void security_14_2_a_legal_hold_yields_to_the_person_alone() {
        Ask ours = new Ask(What.ERASURE, Why.OTHER, WHY, null, Set.of());
        UUID before = approvals.ask(caseId, ours, asker, now);
        holds.place(
                caseId,
                new LegalHold.Wish("a court asks", asker, now.plus(Duration.ofDays(9))),
                Actor.staff(other),
                now);
        assertThatThrownBy(() -> approvals.confirm(before, other, now)).hasMessageContaining("legal hold");
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ACCEPTED);
        approvals.takeBack(before, asker, now);
        assertThatThrownBy(() -> approvals.ask(caseId, ours, asker, now)).hasMessageContaining("legal hold");
        approvals.confirm(approvals.ask(caseId, ERASE, asker, now), other, now);
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ERASED);
    }

    @Test
    void security_8_3_an_erasure_that_the_person_did_something_after_is_asked_anew() {
        UUID id = approvals.ask(caseId, ERASE, asker, now);
        cases.opened(caseId, now.plusSeconds(1));
        conversation.personWrites(caseId, "Please keep it after all", now.plusSeconds(2));
        assertThatThrownBy(() -> approvals.confirm(id, other, now.plusSeconds(3)))
                .hasMessageContaining("since this was asked");
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ACCEPTED);
        approvals.decline(id, other, now.plusSeconds(4));
        UUID again = approvals.ask(caseId, ERASE, asker, now.plusSeconds(5));
        cases.opened(caseId, now.plusSeconds(6));
        approvals.confirm(again, other, now.plusSeconds(7));
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ERASED);
    }

    @Test
    void of_two_who_decide_at_once_one_wins() {
        UUID erase = approvals.ask(caseId, ERASE, asker, now);
        UUID third = member();
        List<CompletableFuture<Boolean>> both = Stream.of(other, third)
                .map(by -> CompletableFuture.supplyAsync(() -> confirms(erase, by)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(audited("case.erased")).isOne();
    }

    @Test
    void what_waits_for_seven_days_lapses_and_can_be_asked_again() {
        UUID id = approvals.ask(caseId, ERASE, asker, now);
        Instant later = now.plus(Duration.ofDays(7));
        assertThatThrownBy(() -> approvals.confirm(id, other, later)).hasMessageContaining("lapsed");
        UUID again = approvals.ask(caseId, ERASE, other, later);
        approvals.confirm(again, asker, later.plusSeconds(1));
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ERASED);
    }

    @Test
    void only_who_asked_takes_it_back_and_it_is_over_then() {
        UUID id = approvals.ask(caseId, ERASE, asker, now);
        assertThatThrownBy(() -> approvals.takeBack(id, other, now)).isInstanceOf(NotPossibleNow.class);
        approvals.takeBack(id, asker, now);
        assertThatThrownBy(() -> approvals.confirm(id, other, now)).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void security_8_3_what_was_confirmed_is_handed_to_its_asker_once_in_each_form() {
        UUID id = approvals.ask(caseId, DISCLOSE, asker, now);
        assertThatThrownBy(() -> approvals.take(id, Approval.Form.PAGE, asker, now))
                .isInstanceOf(NotPossibleNow.class);
        approvals.confirm(id, other, now);
        assertThatThrownBy(() -> approvals.take(id, Approval.Form.PAGE, other, now))
                .hasMessageContaining("Only who asked");
        assertThat(approvals.take(id, Approval.Form.PAGE, asker, now).parts())
                .containsExactlyInAnyOrder(Part.ADDRESSES, Part.MESSAGES);
        assertThatThrownBy(() -> approvals.take(id, Approval.Form.PAGE, asker, now))
                .isInstanceOf(NotPossibleNow.class);
        approvals.take(id, Approval.Form.DATA, asker, now);
        assertThat(new Database(dataSource)
                        .list(
                                "select details from audit_entry where case_id = '%s' and action = 'case.disclosed' order by id limit 1",
                                caseId))
                .containsExactly(
                        "{\"form\":\"PAGE\",\"receiver\":\"COURT\",\"scope\":\"ADDRESSES MESSAGES\",\"why\":\"COURT_ORDER\"}");
    }

    @Test
    void what_is_missing_is_said_for_each_field() {
        Ask nothing = new Ask(What.DISCLOSURE, null, " ", null, Set.of());
        assertThatThrownBy(() -> approvals.ask(caseId, nothing, asker, now))
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        wrong -> assertThat(wrong.violations()).containsOnlyKeys("why", "words", "receiver", "parts"));
    }

    private boolean confirms(UUID id, UUID by) {
        try {
            QuarkusTransaction.requiringNew().run(() -> approvals.confirm(id, by, now));
            return true;
        } catch (NotPossibleNow | NotFound late) {
            return false;
        }
    }

    private String words(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> approvals.words(approvals.findById(id)));
    }

    private boolean holdsKey() {
        return QuarkusTransaction.requiringNew().call(() -> vault.holdsKey(caseId));
    }

    private UUID member() {
        UUID id = UUID.randomUUID();
        new Database(dataSource)
                .run("insert into staff_member (id, name, roles, seen_at) values ('%s', 'a test', '{}', now())", id);
        return id;
    }

    private long audited(String action) {
        return new Database(dataSource)
                .count("select count(*) from audit_entry where case_id = '%s' and action = '%s'", caseId, action);
    }
}
