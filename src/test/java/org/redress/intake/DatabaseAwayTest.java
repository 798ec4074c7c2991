package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.support.Visitor;
import org.redress.support.WiredPostgres;

/** The database is lost in the middle of a report. */
@QuarkusTest
@QuarkusTestResource(value = WiredPostgres.class, restrictToAnnotatedClass = true)
class DatabaseAwayTest {
    private static final String BASIS = "Their sister. They asked me to, on the telephone, since they cannot look.";

    @TestHTTPResource("/")
    String address;

    @AfterEach
    void mend() {
        WiredPostgres.wire().cut();
        WiredPostgres.wire().mend();
    }

    @Test
    void what_was_typed_is_on_the_page_and_one_press_sends_it_once_the_database_is_back() {
        Visitor visitor = atTheFirstQuestion();
        WiredPostgres.wire().cut();
        visitor.submit("/who", Map.of("capacity", "acting", "authority", BASIS));
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.page()).contains("was not saved", "It is still here", BASIS);

        WiredPostgres.wire().mend();
        visitor.submit("/who", Map.of());
        assertThat(visitor.where().getPath()).isEqualTo("/country");
        assertThat(visitor.open("/who").page()).contains(BASIS);
    }

    @Test
    void a_page_that_cannot_be_shown_says_that_nothing_was_lost() {
        Visitor visitor = atTheFirstQuestion();
        WiredPostgres.wire().cut();
        visitor.open("/who");
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.page()).contains("Nothing was lost").doesNotContain("Exception", "SQL");
    }

    private Visitor atTheFirstQuestion() {
        return new Visitor(address.replaceAll("/$", "")).open("/age").submit("/age", Map.of("under18", "no"));
    }
}
