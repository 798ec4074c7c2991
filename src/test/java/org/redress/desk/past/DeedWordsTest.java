package org.redress.desk.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;

class DeedWordsTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Actor STAFF = Actor.staff(ID);

    @Test
    void what_staff_recorded_of_a_platform_is_said_otherwise_than_what_it_said_itself() {
        assertThat(words(STAFF, "removal-request.claim-removal", "Chirp", ""))
                .isEqualTo("recorded that Chirp says it is removed");
        assertThat(words(Actor.platform(ID), "removal-request.claim-removal", "Chirp", ""))
                .isEqualTo("says that it is removed");
        assertThat(words(Actor.platform(ID), "removal-request.late-refuse", "Chirp", ""))
                .as("what is not taken, and was never said before, is not called a repetition")
                .isEqualTo("refuses, which changes nothing now");
    }

    @Test
    void a_case_is_taken_given_or_given_back() {
        assertThat(words(STAFF, "case.assigned", "", "me")).isEqualTo("took this case");
        assertThat(words(STAFF, "case.assigned", "", "A colleague")).isEqualTo("gave this case to A colleague");
        assertThat(words(STAFF, "case.assigned", "", "")).isEqualTo("gave this case back");
    }

    @Test
    void a_deed_that_nobody_foresaw_is_said_plainly() {
        assertThat(words(STAFF, "helper.added", "", "")).isEqualTo("helper added");
        assertThat(words(STAFF, "case.handed-over", "", "")).isEqualTo("case handed over");
        assertThat(words(STAFF, "removal-request.incomplete-agreed", "Chirp", ""))
                .isEqualTo("incomplete agreed, Chirp");
    }

    @Test
    void each_deed_links_to_where_it_shows() {
        assertThat(Places.of(deed(STAFF, "message.sent", "", ""))).isEqualTo("talk");
        assertThat(Places.of(deed(STAFF, "removal-request.send", "Chirp", ""))).isEqualTo("request-" + ID);
        assertThat(Places.of(deed(STAFF, "helper.added", "", ""))).isEqualTo("history");
    }

    private static String words(Actor by, String action, String about, String to) {
        return DeedWords.of(deed(by, action, about, to));
    }

    private static Deed deed(Actor by, String action, String about, String to) {
        return new Deed(Instant.EPOCH, by, action, about, to, ID);
    }
}
