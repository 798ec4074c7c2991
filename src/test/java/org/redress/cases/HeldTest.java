package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.removal.Deadlines;
import org.redress.removal.Obligation;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** What a machine may have sent waits for staff, and its sender sees no difference. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class HeldTest {
    private static final int HOLDS = 3;

    @Inject
    Walk walk;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Conversation conversation;

    @Inject
    Deadlines deadlines;

    @Inject
    ReportBuckets buckets;

    @Inject
    DataSource dataSource;

    @TestHTTPResource("/")
    String site;

    @Test
    void rule28_a_filled_trap_holds_the_report_and_the_sender_sees_the_same_pages() {
        String machine = sent("x.com/held/1", "https://spam.example");
        String person = sent("x.com/held/2", "");
        assertThat(likeEachOther(machine)).isEqualTo(likeEachOther(person));
        assertThat(new Database(dataSource)
                        .list("select status || ' ' || coalesce(held_because, '') from case_file"
                                + " order by reported_at desc limit 2"))
                .containsExactlyInAnyOrder("HELD FILLED_TRAP", "REPORTED ");
    }

    @Test
    void rule28_a_networks_bucket_empties_and_fills_again_with_time() {
        String network = "network " + UUID.randomUUID();
        Instant now = walk.now();
        for (int i = 0; i < HOLDS; i++) {
            assertThat(buckets.take(network, HOLDS, now)).isTrue();
        }
        assertThat(buckets.take(network, HOLDS, now)).isFalse();
        assertThat(buckets.take("another " + network, HOLDS, now)).isTrue();
        assertThat(buckets.take(network, HOLDS, now.plus(Duration.ofMinutes(45))))
                .isTrue();
        buckets.forget(now.plus(Duration.ofHours(3)));
        assertThat(new Database(dataSource).count("select count(*) from report_bucket"))
                .isZero();
    }

    @Test
    void rule28_nothing_runs_before_staff_let_it_in_and_everything_from_then_on() {
        UUID held = held("https://x.com/held/status/3");
        conversation.personWrites(held, "Hello?", walk.now());
        assertThat(ours(held)).isZero();
        assertThatThrownBy(() -> cases.accept(held, Walk.STAFF, walk.now()))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("held");
        cases.letIn(held, Walk.STAFF, walk.now());
        assertThat(walk.file(held).status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(ours(held)).isEqualTo(1);
        cases.accept(held, Walk.STAFF, walk.now());
        assertThat(walk.file(held).status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void rule28_what_is_not_ours_can_be_said_without_letting_it_in() {
        UUID held = held("https://x.com/held/status/4");
        cases.notOurs(held, "TEST_OR_SPAM", Walk.STAFF, walk.now());
        assertThat(walk.file(held).status()).isEqualTo(CaseStatus.NOT_OURS);
    }

    private UUID held(String address) {
        return reports.report(
                walk.report(Walk.COMPLETE, address),
                new Reports.Submission(UUID.randomUUID(), Suspicion.FILLED_TRAP),
                Reports.Credentials.random(),
                walk.now());
    }

    private String sent(String address, String trap) {
        Visitor visitor = new Visitor(site.replaceAll("/$", "")).open("/age").submit("/age", Map.of("under18", "no"));
        visitor.submit("/who", Map.of("capacity", "subject"));
        visitor.open("/where").submit("/where", Map.of("addresses", address));
        visitor.open("/check").submit("/check", Map.of("website", trap));
        String sent = visitor.page();
        return sent + visitor.submit("/sent", Map.of("kept", "yes")).page();
    }

    /** What differs between any two reports is left out. */
    private static String likeEachOther(String pages) {
        return pages.replaceAll("held/\\d", "")
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "")
                .replaceAll("(\\d{4} ){4}\\d{4}", "")
                .replaceAll("<time[^>]*>[^<]*</time>", "");
    }

    private long ours(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> deadlines.ofCase(caseId)).stream()
                .filter(deadline -> deadline.obligation() != Obligation.REMOVAL_REQUEST)
                .filter(deadline -> deadline.startedAt().isPresent())
                .count();
    }
}
