package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revisions;
import org.redress.cases.Conversation;
import org.redress.cases.Detail;
import org.redress.cases.LettersToPerson;
import org.redress.cases.Report;
import org.redress.cases.Reports;
import org.redress.delivery.text.LetterKind;
import org.redress.delivery.text.LetterText;
import org.redress.delivery.text.LetterTexts;
import org.redress.support.Database;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A letter whose text an admin wrote, through a real mail server. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class RewrittenLettersTest {
    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Reports reports;

    @Inject
    Conversation conversation;

    @Inject
    LetterTexts texts;

    @Inject
    Revisions revisions;

    @Inject
    DataSource dataSource;

    private Instant now;

    @BeforeEach
    void listen() {
        TestMail.empty();
        outgoing.clear();
        now = walk.now();
    }

    @AfterEach
    void close() {
        outgoing.clear();
    }

    @Test
    void the_next_letter_says_what_an_admin_wrote_and_a_letter_that_left_keeps_its_words() throws Exception {
        UUID staff = outgoing.staff("caseworker", null, "CASEWORKER");
        UUID caseId = reported();
        conversation.staffWrites(caseId, staff, "One", now);
        postman.sendDue(now.plus(Duration.ofMinutes(61)));
        LetterText kinder = new LetterText("A line for you", "Something changed. Look when you like.");
        texts.change(LetterKind.PERSON_NEWS, "en", kinder, edit("Kinder"));
        now = now.plus(Duration.ofDays(2));
        conversation.staffWrites(caseId, staff, "Two", now);
        postman.sendDue(now.plus(Duration.ofMinutes(61)));
        assertThat(TestMail.received()[1].getSubject()).isEqualTo("A line for you");
        assertThat(new Database(dataSource)
                        .list("select body from delivery where case_id = '%s' order by queued_at", caseId))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("There is something new"),
                        second -> assertThat(second).startsWith("Something changed"));
        texts.restore(LetterKind.PERSON_NEWS, "en", edit("As it was"));
        assertThat(texts.isBuiltIn(LetterKind.PERSON_NEWS, "en")).isTrue();
        assertThat(texts.current(LetterKind.PERSON_NEWS, "en").subject()).isEqualTo("An update");
    }

    private Edit edit(String reason) {
        int seen = QuarkusTransaction.requiringNew()
                .call(() -> revisions.number(LetterTexts.subject(LetterKind.PERSON_NEWS, "en")));
        return new Edit(seen, reason, Walk.STAFF, now);
    }

    private UUID reported() {
        Report plain = walk.report(Walk.COMPLETE, "https://x.com/a/status/1");
        Map<Detail, String> wish = Map.of(Detail.CONTACT, "somebody@home.example", Detail.LETTERS, LettersToPerson.YES);
        Report report = new Report(
                plain.capacity(),
                plain.countries(),
                "en",
                plain.hold(),
                plain.items(),
                plain.declarations(),
                plain.wording(),
                wish);
        return reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), now);
    }
}
