package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Cases;
import org.redress.cases.Conversation;
import org.redress.cases.Decisions;
import org.redress.cases.Detail;
import org.redress.cases.LettersToPerson;
import org.redress.cases.Report;
import org.redress.cases.Reports;
import org.redress.platform.Platforms;
import org.redress.support.Database;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;
import org.redress.web.Texts;

/** Letters to people who asked for them, through a real mail server. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class PersonLettersTest {
    private static final String HOME = "somebody@home.example";
    /** Rule 20's words in every language that letters are written in, and our own names. */
    private static final Pattern TELLING = Pattern.compile(
            "(?iu)deepfake|fake|intim|abus|porn|report|victim|\\bcase\\b"
                    + "|redress|http|www|signalement|victime|dossier|denuncia|víctima|\\bcaso\\b|íntim|achos|adrodd|agos|dioddef"
                    + "|cam-drin|بلاغ|حميم|إساءة|ضحية|قضية|إباحي|رپورٹ|کیس|فحش|متاثر|زیادتی|صور|تصویر|image|photo|foto|llun|picture");

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Decisions decisions;

    @Inject
    Conversation conversation;

    @Inject
    LettersToPerson letters;

    @Inject
    Platforms platforms;

    @Inject
    DataSource dataSource;

    private UUID staff;
    private Instant now;

    @BeforeEach
    void listen() {
        TestMail.empty();
        outgoing.clear();
        staff = outgoing.staff("caseworker", null, "CASEWORKER");
        now = walk.now();
    }

    @AfterEach
    void close() {
        outgoing.clear();
    }

    @Test
    void rule23_no_letter_goes_to_somebody_who_did_not_ask_for_it() {
        news(reported("en", Map.of(Detail.CONTACT, HOME)));
        sendAfter(Duration.ofDays(2));
        assertThat(TestMail.received()).isEmpty();
    }

    @Test
    void rule23_many_changes_make_one_letter_and_one_a_day_at_most() {
        UUID caseId = reported("en", wish(HOME));
        news(caseId);
        news(caseId);
        cases.accept(caseId, Walk.STAFF, now);
        sendAfter(Duration.ofMinutes(59));
        assertThat(TestMail.received()).isEmpty();
        sendAfter(Duration.ofMinutes(61));
        assertThat(TestMail.received()).hasSize(1);

        now = now.plus(Duration.ofHours(3));
        news(caseId);
        news(caseId);
        sendAfter(Duration.ofHours(21));
        assertThat(TestMail.received()).hasSize(1);
        sendAfter(Duration.ofHours(23));
        // A connection that broke between two letters costs a try, and no letter.
        sendAfter(Duration.ofHours(24));
        assertThat(TestMail.received()).hasSize(2);
    }

    @Test
    void rule23_what_the_person_writes_themselves_makes_no_letter() {
        UUID caseId = reported("en", wish(HOME));
        conversation.personWrites(caseId, "hello", now);
        sendAfter(Duration.ofDays(1));
        assertThat(TestMail.received()).isEmpty();
    }

    @Test
    void rule23_a_letter_says_nothing_in_any_language_and_no_header_does() throws MessagingException, IOException {
        for (String language : Texts.LANGUAGES) {
            UUID caseId = reported(language, wish(HOME));
            news(caseId);
            sendAfter(Duration.ofHours(2));
            MimeMessage letter = TestMail.received()[TestMail.received().length - 1];
            String words = letter.getSubject() + " " + letter.getContent();
            String headers = GreenMailUtil.getHeaders(letter);
            assertThat(words).as(language).doesNotContainPattern(TELLING).doesNotContain(reference(caseId), "@", "://");
            assertThat(headers).as(language).doesNotContainPattern("(?i)redress|reply-to|example\\.org");
            platforms.byName().forEach(platform -> assertThat(words).doesNotContainIgnoringCase(platform.name()));
            assertThat(letter.getContentType()).startsWith("text/plain");
            assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("news@post.example");
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(HOME);
        }
        assertThat(TestMail.received()).hasSize(Texts.LANGUAGES.size());
    }

    @Test
    void rule23_a_letter_is_dropped_when_it_is_not_wanted_any_more() {
        UUID off = reported("en", wish(HOME));
        UUID stopped = reported("en", wish(HOME));
        UUID erased = reported("en", wish(HOME));
        UUID seen = reported("en", wish(HOME));
        List.of(off, stopped, erased, seen).forEach(this::news);
        letters.end(off, now);
        decisions.stop(stopped, Walk.STAFF, now);
        decisions.erase(erased, Walk.STAFF, now);
        cases.opened(seen, now.plusSeconds(60));
        sendAfter(Duration.ofHours(2));
        assertThat(TestMail.received()).isEmpty();
        assertThat(because(off)).containsExactly("the person wants no letters");
        assertThat(because(stopped)).containsExactly("the person stopped everything");
        assertThat(because(erased)).containsExactly("the case is no longer open");
        assertThat(because(seen)).containsExactly("the person saw it meanwhile");
    }

    @Test
    void rule23_letters_can_be_turned_off_and_on_again() {
        UUID caseId = reported("en", wish(HOME));
        letters.end(caseId, now);
        assertThat(letters.address(caseId)).isEmpty();
        letters.begin(caseId, now);
        assertThat(letters.address(caseId)).isPresent();
    }

    @Test
    void security_1_3_11_an_address_cannot_become_another_header_or_recipient() {
        for (String bad :
                List.of("a@b.example\r\nBcc: x@evil.example", "a@b.example,x@evil.example", "A <a@b.example>")) {
            UUID caseId = reported("en", wish(bad));
            news(caseId);
            sendAfter(Duration.ofHours(2));
            assertThat(letters.address(caseId)).isEmpty();
        }
        assertThat(TestMail.received()).isEmpty();
    }

    private void news(UUID caseId) {
        conversation.staffWrites(caseId, staff, "There is something to tell.", now);
    }

    private void sendAfter(Duration later) {
        postman.sendDue(now.plus(later));
    }

    private static Map<Detail, String> wish(String contact) {
        Map<Detail, String> told = new EnumMap<>(Detail.class);
        told.put(Detail.CONTACT, contact);
        told.put(Detail.LETTERS, LettersToPerson.YES);
        return told;
    }

    private UUID reported(String language, Map<Detail, String> details) {
        Report plain = walk.report(Walk.COMPLETE, "https://x.com/a/status/1");
        Report report = new Report(
                plain.capacity(),
                plain.countries(),
                language,
                plain.hold(),
                plain.items(),
                plain.declarations(),
                plain.wording(),
                details);
        return reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), now);
    }

    private String reference(UUID caseId) {
        return walk.file(caseId).reference().shown();
    }

    private List<String> because(UUID caseId) {
        return new Database(dataSource)
                .list(
                        "select because from delivery where case_id = '%s' and kind = 'LETTER_TO_PERSON'"
                                + " and status = 'DROPPED'",
                        caseId);
    }
}
