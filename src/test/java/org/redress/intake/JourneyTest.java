package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** The reporter's journey as a browser without scripts sends it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class JourneyTest {
    private static final Pattern SHOWN_ONCE = Pattern.compile("<bdi dir=\"ltr\">([^<]+)</bdi>");
    private static final String HOSTILE = "\"><svg onload=x>";

    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    @Test
    void report_comes_back_with_reference_and_code_and_shows_each_address() {
        Visitor person = sent("hxxps://x.com/a/status/1\nnot an address " + HOSTILE);
        List<String> credentials = credentials(person.page());
        person.submit("/sent", Map.of("kept", "yes"));
        assertThat(person.page())
                .contains("hxxps://x.com/a/status/1", "We have your report")
                .doesNotContain("<svg");

        Visitor later = visitor().open("/return");
        later.submit("/return", Map.of("reference", credentials.get(0), "code", credentials.get(1)));
        assertThat(later.open("/yours").where().getPath()).isEqualTo("/yours");
        later.submit("/yours/messages", Map.of("words", "Hello " + HOSTILE));
        assertThat(later.page()).contains("Hello &quot;&gt;&lt;svg").doesNotContain("<svg");
    }

    @Test
    void rule15_sending_twice_makes_one_case() {
        Visitor person = toCheck("https://x.com/a/status/2");
        long before = cases();
        String check = person.page();
        person.submit("/check", Map.of());
        String first = credentials(person.page()).get(0);
        assertThat(check).contains("action=\"/check\"");
        person.open("/check").submit("/check", Map.of());
        assertThat(credentials(person.page()).get(0)).isEqualTo(first);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void rule16_under_18_or_not_sure_leaves_and_nothing_is_kept() {
        Database database = new Database(dataSource);
        for (String answer : List.of("yes", "unsure")) {
            long drafts = database.count("select count(*) from draft");
            long exits = database.count("select coalesce(sum(exits), 0) from child_count");
            Visitor person = visitor().open("/age").submit("/age", Map.of("under18", answer));
            assertThat(person.where().getPath()).isEqualTo("/other-help");
            assertThat(person.page()).contains("Childline", "IWF", "NCMEC", "eSafety", "hotline.ie", "INHOPE");
            assertThat(database.count("select count(*) from draft")).isEqualTo(drafts);
            assertThat(database.count("select sum(exits) from child_count")).isEqualTo(exits + 1);
        }
    }

    @Test
    void wrong_answers_come_back_with_the_summary_and_all_that_was_typed() {
        Visitor person = begun();
        person.submit("/who", Map.of("authority", "she asked me " + HOSTILE));
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page())
                .contains("There is a problem", "href=\"#capacity\"", "she asked me &quot;&gt;")
                .doesNotContain("<svg");
    }

    @Test
    void rule19_a_form_without_its_token_is_shown_again_with_the_text() {
        Visitor person = begun().submit("/who", Map.of("capacity", "subject"));
        person.submit("/country", Map.of("home", "GB", "form-token", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(person.status()).isEqualTo(400);
        assertThat(person.page()).contains("name=\"home\" value=\"GB\"", "Nothing was lost");
        person.submit("/country", Map.of());
        assertThat(person.where().getPath()).isEqualTo("/where");
    }

    @Test
    void rule18_a_wrong_reference_and_a_wrong_code_get_the_same_answer() {
        Visitor person = sent("https://x.com/a/status/3");
        String reference = credentials(person.page()).get(0);
        String wrongCode = visitor()
                .open("/return")
                .submit("/return", Map.of("reference", reference, "code", "0000 0000 0000 0000 0000"))
                .page();
        String wrongReference = visitor()
                .open("/return")
                .submit("/return", Map.of("reference", "00000000", "code", "0000 0000 0000 0000 0000"))
                .page();
        assertThat(same(wrongCode, reference)).isEqualTo(same(wrongReference, "00000000"));
    }

    @Test
    void rule22_exit_ends_the_visit() {
        Visitor person = begun();
        person.open("/exit");
        person.open("/who");
        assertThat(person.where().getPath()).isEqualTo("/before");
    }

    private static String same(String page, String typed) {
        return page.replace(typed, "").replaceAll("name=\"form-token\" value=\"[^\"]*\"", "");
    }

    private Visitor visitor() {
        return new Visitor(site.replaceAll("/$", ""));
    }

    private Visitor begun() {
        return visitor().open("/age").submit("/age", Map.of("under18", "no"));
    }

    private Visitor toCheck(String addresses) {
        Visitor person = begun().submit("/who", Map.of("capacity", "subject"));
        person.submit("/country", Map.of("home", "GB"));
        person.submit("/where", Map.of("addresses", addresses));
        return person.open("/ask").submit("/ask", Map.of("consent", "x")).open("/check");
    }

    private Visitor sent(String addresses) {
        return toCheck(addresses).submit("/check", Map.of());
    }

    private static List<String> credentials(String page) {
        return SHOWN_ONCE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private long cases() {
        return new Database(dataSource).count("select count(*) from case_file");
    }
}
