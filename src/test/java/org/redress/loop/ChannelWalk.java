package org.redress.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.redress.delivery.Postman;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.Database;
import org.redress.support.TestMail;
import org.redress.support.Time;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** One person, one address, one caseworker: the steps that every channel has, over real HTTP and real SMTP. */
abstract class ChannelWalk {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @TestHTTPResource
    String address;

    @Inject
    Walk walk;

    @Inject
    Postman postman;

    @Inject
    DataSource dataSource;

    final String marker = "channels-" + UUID.randomUUID();
    Database database;
    Time time;
    Visitor desk;
    Reporter person;

    @BeforeEach
    void begins() {
        TestMail.empty();
        database = new Database(dataSource);
        time = new Time(dataSource);
        desk = visitor();
        person = new Reporter(this::visitor);
    }

    @AfterEach
    void ends() {
        time.reset();
    }

    void accepted(String reported) {
        person.report(reported);
        desk.open("/desk/cases/" + person.reference()).submit("/acceptance", Map.of());
        assertThat(desk.status()).isEqualTo(200);
    }

    void filled(String slug, String outcome, String number) {
        desk.open("/desk/cases/" + person.reference() + "/forms/" + slug)
                .submit(
                        "/filling",
                        List.of(
                                Map.entry("request", request().id().toString()),
                                Map.entry("outcome", outcome),
                                Map.entry("confirmation", number),
                                Map.entry("sent", MINUTE.format(time.now().atOffset(ZoneOffset.UTC)))));
        assertThat(desk.page()).contains("Recorded");
    }

    void answeredByLetter() {
        postman.sendDue(time.now());
        if (request().status() == RemovalStatus.SENT) {
            // A connection that broke since another test's letter costs a try, and no letter.
            time.forward(Duration.ofMinutes(10));
            postman.sendDue(time.now());
        }
        assertThat(request().status()).isEqualTo(RemovalStatus.RECEIVED);
        Visitor platform = visitor().open(LetterLinks.about(request().id()) + "/removal");
        Map<String, String> gone = Map.of(
                "date", "2026-01-02", "time", "03:04", "done", "DELETED", "copies", "NONE_FOUND", "words", "Gone.");
        platform.submit("/check", gone).submit("/removal", Map.of());
        assertThat(platform.page()).contains("role=\"status\"");
    }

    void verifiedGone() {
        assertThat(request().status()).isEqualTo(RemovalStatus.REMOVED);
        assertThat(person.page()).contains("says it is removed. We are checking");
        desk.open("/desk/cases/" + person.reference()).submit("/gone", Map.of("words", "Looked from the UK: 404."));
        assertThat(request().status()).isEqualTo(RemovalStatus.GONE);
        assertThat(person.page()).contains("Gone");
    }

    RemovalRequest request() {
        return walk.requests(caseId()).get(0);
    }

    UUID caseId() {
        return UUID.fromString(database.list(
                        "select id from case_file where reference = '%s'",
                        person.reference().replace("-", ""))
                .get(0));
    }

    Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
