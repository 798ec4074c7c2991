package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the log says of a failure helps whoever mends it, and tells nothing of a person. */
class WordlessTest {
    private static final String CANARY = "Kanarienvogel";

    @Test
    void security_14_a_failure_in_the_log_names_classes_places_and_sql_states_and_quotes_nothing() {
        SQLException refused = new SQLException("Failing row contains (" + CANARY + ")", "23514");
        IllegalStateException failure = new IllegalStateException(CANARY, refused);
        failure.addSuppressed(new IllegalArgumentException("No enum constant " + CANARY));
        StringWriter log = new StringWriter();
        Wordless.of(failure).printStackTrace(new PrintWriter(log, true));
        assertThat(log.toString())
                .startsWith("java.lang.IllegalStateException" + System.lineSeparator())
                .contains("\tat org.redress.WordlessTest.security_14_")
                .contains("Caused by: java.sql.SQLException (SQL state 23514)")
                .contains("Suppressed: java.lang.IllegalArgumentException")
                .doesNotContain(CANARY);
    }

    @Test
    void causes_that_go_in_a_circle_end() {
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalArgumentException(one));
        assertThat(Wordless.of(one))
                .hasCauseInstanceOf(Wordless.class)
                .hasRootCauseMessage("java.lang.IllegalArgumentException");
    }
}
