package org.redress.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.Stack;
import org.redress.support.Visitor;

/**
 * The loop that the product exists for, through HTTP alone: real PostgreSQL, real Keycloak, the packaged portal; only
 * the time is set.
 */
class LoopIT {
    private static Stack stack;
    private static Chirp chirp;
    private static String secret;

    @BeforeAll
    static void start() throws IOException {
        stack = Stack.start(1);
        chirp = new Chirp(stack);
        secret = chirp.listens();
    }

    @AfterAll
    static void stop() {
        if (chirp != null) {
            chirp.close();
        }
        stack.close();
    }

    @Test
    void from_the_report_through_the_webhook_to_removed_and_verified_gone() throws InterruptedException {
        Reporter person = new Reporter(stack);
        person.report("https://chirp.example/post/1");
        Visitor desk = stack.signedIn("caseworker");
        send(desk, person);

        Chirp.Notice notice = chirp.hears("removal_request.created").orElseThrow();
        assertThat(notice.isSignedWith(secret)).isTrue();
        assertThat(notice.body()).doesNotContain("chirp.example");
        String id = notice.requestId();

        Response read = chirp.reads(id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<String>path("status")).isEqualTo("RECEIVED");
        assertThat(read.<String>path("content.web_address")).isEqualTo("https://chirp.example/post/1");
        assertThat(read.asString()).doesNotContainIgnoringCase("canary");
        assertThat(read.<String>path("deadlines.find { it.rule.id == 'UK_OSA_10_3A' }.state"))
                .isEqualTo("RUNNING");

        assertThat(chirp.answers(id, "acknowledgement", Map.of()).<String>path("status"))
                .isEqualTo("IN_REVIEW");
        assertThat(chirp.answers(id, "removal", removal()).<String>path("status"))
                .isEqualTo("REMOVED");
        assertThat(person.page()).contains("says it is removed. We are checking");

        desk.open("/desk/cases/" + person.reference()).submit("/gone", Map.of("words", "Looked from the UK: 404."));
        assertThat(desk.status()).isEqualTo(200);
        assertThat(person.page()).contains("Gone");
        assertThat(chirp.reads(id).<String>path("status")).isEqualTo("GONE");
    }

    @Test
    void from_the_report_through_silence_to_the_warning_the_miss_and_the_acknowledged_alert()
            throws InterruptedException {
        Reporter person = new Reporter(stack);
        person.report("https://chirp.example/post/2");
        Visitor desk = stack.signedIn("caseworker");
        send(desk, person);
        String id = chirp.hears("removal_request.created").orElseThrow().requestId();

        stack.time().forward(Duration.ofHours(43));
        assertThat(until(() -> alertOf(desk, person), "Due soon")).contains(person.reference());
        stack.time().forward(Duration.ofHours(5).plusMinutes(5));
        until(() -> alertOf(desk, person), "Missed");
        assertThat(chirp.hears("removal_request.deadline_missed").orElseThrow().requestId())
                .isEqualTo(id);
        assertThat(person.page()).contains("is late. A caseworker has been told");

        acknowledgeAll(desk, person);
        assertThat(alertOf(desk, person)).isEmpty();

        assertThat(chirp.answers(id, "removal", removal()).<String>path("status"))
                .isEqualTo("REMOVED");
        assertThat(chirp.reads(id).<String>path("deadlines.find { it.rule.id == 'ORG_RESPONSE' }.missed.due_at"))
                .isNotBlank();
        assertThat(desk.open("/desk/cases/" + person.reference()).page()).contains("Missed.");
    }

    private static void send(Visitor desk, Reporter person) {
        desk.open("/desk/cases/" + person.reference()).submit("/acceptance", Map.of());
        desk.open("/desk/cases/" + person.reference()).submit("/sending", Map.of());
        assertThat(desk.status()).as(desk.page()).isEqualTo(200);
    }

    /** The open alerts' list, or nothing when none is about this person's case. */
    private static String alertOf(Visitor desk, Reporter person) {
        String page = desk.open("/desk/alerts").page();
        return page.contains("/desk/cases/" + person.reference()) ? page : "";
    }

    private static void acknowledgeAll(Visitor desk, Reporter person) {
        for (int i = 0; i < 5 && !alertOf(desk, person).isEmpty(); i++) {
            desk.submit("/acknowledgement", Map.of("reason", "Called the platform."));
            assertThat(desk.status()).isEqualTo(200);
        }
    }

    private static String until(Supplier<String> page, String words) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            String shown = page.get();
            if (shown.contains(words)) {
                return shown;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("never said: " + words + "\n" + page.get());
    }

    private static Map<String, String> removal() {
        return Map.of("removed_at", "2026-01-02T03:04:05Z", "done", "DELETED", "identical_copies", "REMOVED");
    }
}
