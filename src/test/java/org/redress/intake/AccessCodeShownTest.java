package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** When the access code is shown, and what is said of those who tried others. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class AccessCodeShownTest {
    @TestHTTPResource("/")
    String site;

    private Reporter reporter;

    @BeforeEach
    void begin() {
        reporter = new Reporter(site);
    }

    @Test
    void rule18_the_code_is_shown_once_and_once_more_on_the_first_return() {
        Visitor person = reporter.sent("https://x.com/a/status/1");
        List<String> credentials = Reporter.credentials(person.page());
        person.submit("/sent", Map.of("kept", "yes"));
        assertThat(person.page()).doesNotContain(credentials.get(1));
        assertThat(person.open("/sent").page()).doesNotContain(credentials.get(1));

        String asTyped = credentials.get(1).replace(" ", "-");
        Visitor first = back(credentials.get(0), asTyped);
        assertThat(first.page()).contains(credentials.get(1), "href=\"/yours\"");
        assertThat(first.open("/yours").where().getPath()).isEqualTo("/yours");

        Visitor second = back(credentials.get(0), asTyped);
        assertThat(second.where().getPath()).isEqualTo("/yours");
        assertThat(second.page()).doesNotContain(credentials.get(1));
    }

    @Test
    void rule18_failed_tries_since_the_last_visit_are_said() {
        List<String> credentials =
                Reporter.credentials(reporter.sent("https://x.com/a/status/1").page());
        back(credentials.get(0), "0000 0000 0000 0000 0000");
        back(credentials.get(0), "1");
        assertThat(reporter.back(credentials).page()).contains("somebody tried 2 times with a wrong code");
        assertThat(reporter.back(credentials).page()).doesNotContain("with a wrong code");
    }

    private Visitor back(String reference, String code) {
        return reporter.visitor().open("/return").submit("/return", Map.of("reference", reference, "code", code));
    }
}
