package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.AlertBook;
import org.redress.alert.AlertView;
import org.redress.alert.OpenAlerts;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.cases.Safeguarding;
import org.redress.desk.Frames;
import org.redress.support.Database;
import org.redress.support.Prints;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A platform that does not confirm to have deleted a fingerprint alerts staff, though its case is sealed or erased. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class ForgottenCaseAlertTest {
    private static final int SOME = 100;

    @Inject
    Walk walk;

    @Inject
    Prints prints;

    @Inject
    Outgoing outgoing;

    @Inject
    Decisions decisions;

    @Inject
    Safeguarding safeguarding;

    @Inject
    Sweep sweep;

    @Inject
    Postman postman;

    @Inject
    OpenAlerts alerts;

    @Inject
    AlertBook book;

    @Inject
    Frames frames;

    @Inject
    DataSource dataSource;

    private Database rows;
    private UUID member;
    private AlertView.Position before;

    @BeforeEach
    void listen() {
        rows = new Database(dataSource);
        TestMail.empty();
        outgoing.clear();
        // What other tests left that is due by now is raised here, so that it is neither in the letter nor on the page.
        sweep.sweep(walk.now());
        rows.run("update alert set moot_at = redress_now() where acknowledged_at is null and moot_at is null");
        before = new AlertView.Position(walk.now(), new UUID(0, 0));
        member = outgoing.staff("supervisor", "supervisor@desk.example", "SUPERVISOR");
    }

    @AfterEach
    void close() {
        outgoing.clear();
    }

    @Test
    void an_erased_case_whose_fingerprint_is_still_out_alerts_and_names_the_platform_alone() {
        missed(id -> decisions.erase(id, Actor.person(id), walk.now()));
    }

    @Test
    void rule16_a_sealed_case_whose_fingerprint_is_still_out_alerts_and_names_the_platform_alone() {
        missed(id -> safeguarding.seal(id, Walk.STAFF, walk.now()));
    }

    private void missed(Consumer<UUID> ended) {
        UUID platform = prints.watching("dropbox");
        UUID id = prints.accepted(Prints.fresh());
        String reference =
                rows.list("select reference from case_file where id = '%s'", id).get(0);
        rows.run("update publication set served_at = published_at where case_id = '%s'", id);
        ended.accept(id);
        rows.run("""
                update deadline set started_at = started_at - interval '25 hours', due_at = due_at - interval '25 hours',
                    wake_at = wake_at - interval '25 hours'
                where case_id = '%s' and platform_id = '%s' and obligation = 'FINGERPRINT_WITHDRAWAL'
                """, id, platform);
        sweep.sweep(walk.now());
        long clocks = alerts.page(Optional.empty(), SOME).stream()
                .map(AlertView::deadlineId)
                .distinct()
                .count();
        assertThat(frames.openAlerts())
                .as("the desk counts what it lists")
                .isEqualTo(clocks == SOME ? SOME - 1 + "+" : String.valueOf(clocks));
        AlertView alert = alerts.page(Optional.of(before), SOME).stream()
                .filter(each -> each.about().caseId().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
        assertThat(alert.platform()).contains("Dropbox");
        assertThat(alert.about().reference()).isEmpty();
        postman.sendDue(walk.now());
        List<String> letters = Arrays.stream(TestMail.received())
                .map(MimeMessage.class::cast)
                .map(GreenMailUtil::getWholeMessage)
                .toList();
        assertThat(letters).anyMatch(letter -> letter.contains("a closed case, Dropbox"));
        assertThat(letters).noneMatch(letter -> letter.contains(reference));
        book.acknowledge(alert.id(), "written to them", Actor.staff(member), walk.now());
        assertThat(alerts.page(Optional.of(before), SOME))
                .noneMatch(each -> each.about().caseId().equals(Optional.of(id)));
    }
}
