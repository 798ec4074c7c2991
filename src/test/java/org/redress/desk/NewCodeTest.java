package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.CodeReissues;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** The desk's page for a lost code. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class NewCodeTest {
    @Inject
    CodeReissues reissues;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    private Reporter reporter;
    private Visitor caseworker;

    @BeforeEach
    void comes() {
        reporter = new Reporter(address);
        caseworker = reporter.visitor();
    }

    @Test
    void rule18_the_desk_compares_the_word_and_never_shows_it() {
        List<String> credentials = reported("blue kettle");
        String reference = credentials.get(0);
        assertThat(caseworker.open("/desk/cases/" + reference).page())
                .contains("compared, never shown", "/new-code")
                .doesNotContain("blue kettle");
        caseworker.open("/desk/cases/" + reference + "/new-code");
        caseworker.submit("/new-code/word", Map.of("word", "red kettle"));
        assertThat(caseworker.status()).isEqualTo(422);
        assertThat(caseworker.page()).doesNotContain("blue kettle", "red kettle");
        caseworker.submit("/new-code/word", Map.of("word", "Blue Kettle"));
        assertThat(caseworker.page()).contains("second member of staff").doesNotContain("/new-code/making");
    }

    @Test
    void rule18_the_second_member_reads_the_code_out_and_the_person_sees_that_it_was_made() {
        List<String> credentials = reported("blue kettle");
        UUID colleague = UUID.randomUUID();
        Database database = new Database(dataSource);
        database.run(
                "insert into staff_member (id, name, roles, seen_at) values ('%s', 'a test', '{}', now())", colleague);
        UUID caseId = UUID.fromString(database.list(
                        "select id::text from case_file where reference = '%s'",
                        credentials.get(0).replace("-", ""))
                .get(0));
        reissues.hear(caseId, "blue kettle", colleague, new org.redress.support.Time(dataSource).now());
        assertThat(caseworker.open("/desk/approvals").page())
                .contains("Make a new code", "/desk/cases/" + credentials.get(0) + "/new-code");
        caseworker.open("/desk/cases/" + credentials.get(0) + "/new-code");
        caseworker.submit("/new-code/making", Map.of("word", "I called before"));
        assertThat(caseworker.status()).as("whoever calls later says it, too").isEqualTo(422);
        assertThat(database.count(
                        "select count(*) from code_reissue where confirmed_at is not null and case_id = '%s'", caseId))
                .isZero();
        caseworker.submit("/new-code/making", Map.of("word", "blue kettle"));
        List<String> made = Reporter.credentials(caseworker.page());
        assertThat(made.get(0)).isEqualTo(credentials.get(0));
        assertThat(reporter.back(credentials).status()).isEqualTo(422);
        assertThat(reporter.back(made).page()).contains("got a new code from us");
    }

    @Test
    void rule18_without_a_code_word_the_desk_says_what_to_tell_the_caller() {
        String reference = reported("").get(0);
        caseworker.open("/desk/cases/" + reference + "/new-code");
        assertThat(caseworker.page()).contains("agreed no code word");
        assertThat(caseworker.actions()).isEmpty();
    }

    @Test
    void rule26_the_page_passes_axe_and_is_left_as_a_picture() {
        String reference = reported("blue kettle").get(0);
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(reporter.visitor()
                    .open("/")
                    .where()
                    .resolve("/desk/cases/" + reference + "/new-code")
                    .toString());
            page.locator("#new-code-word").fill("red kettle");
            page.locator("#main form button").click();
            page.locator("[data-error-summary]").waitFor();
            Browser.picture(page, "w1280-new-code");
            Browser.assertAccessible(page);
        }
    }

    private List<String> reported(String word) {
        Visitor person = reporter.atWhere().submit("/where", Map.of("addresses", "https://x.com/a/status/1"));
        person.open("/contact").submit("/contact", Map.of("code_word", word));
        person.open("/check").submit("/check", Map.of());
        return Reporter.credentials(person.page());
    }
}
