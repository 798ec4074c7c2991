package org.redress.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revisions;
import org.redress.cases.Capacity;
import org.redress.cases.Cases;
import org.redress.cases.Closing;
import org.redress.cases.Detail;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.desk.casepage.NotOurs;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** An admin alone, by mistake or not, sets terms under which much would be gone at once. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ShorterTermsTest {
    @Inject
    Walk walk;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Closing closing;

    @Inject
    Retention retention;

    @Inject
    RetentionSettings settings;

    @Inject
    Revisions revisions;

    @Test
    void security_14_2_a_shorter_term_waits_a_week_so_that_one_press_destroys_nothing() {
        UUID caseId = closed();
        Instant saved = walk.now().plus(Duration.ofDays(2));
        Terms usual = settings.current();
        keep(new Terms(1, usual.wordsMonths(), usual.timelineMonths()), saved);
        try {
            retention.run(saved.plus(RetentionSettings.WAITS).minusSeconds(1));
            assertThat(cases.details(caseId)).containsKey(Detail.CONTACT);
            retention.run(saved.plus(RetentionSettings.WAITS));
            assertThat(cases.details(caseId)).doesNotContainKey(Detail.CONTACT);
        } finally {
            keep(usual, walk.now());
        }
    }

    private void keep(Terms terms, Instant at) {
        int seen = revisions.number(RetentionSettings.SUBJECT);
        settings.change(terms, new Edit(seen, "a test", Actor.system("test"), at));
    }

    private UUID closed() {
        var item = new ReportedItem(ItemKind.WEB_ADDRESS, "https://x.com/shorter/1", Made.SYNTHETIC, null, true);
        Report report = new Report(
                Capacity.SUBJECT,
                Set.of("GB"),
                "en",
                false,
                List.of(item),
                EnumSet.copyOf(Walk.COMPLETE),
                "test",
                Map.of(Detail.CONTACT, "somebody@shorter.example"));
        UUID id = reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), walk.now());
        cases.notOurs(id, NotOurs.values()[0].name(), Walk.STAFF, walk.now());
        closing.close(id, Walk.STAFF, walk.now());
        return id;
    }
}
