package org.redress.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.support.Database;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** The buttons of the languages keep the page and what was typed, without scripts. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class LanguageSwitchTest {
    private static final Map<String, String> WELSH = Map.of("language", "cy");

    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    @Test
    void rule29_the_browser_decides_until_the_person_chooses() {
        assertThat(spoken(given().header("Accept-Language", "xx, ur;q=0.8, en;q=0.5")))
                .contains("lang=\"ur\" dir=\"rtl\"");
        assertThat(spoken(given().header("Accept-Language", "xx"))).contains("lang=\"en\" dir=\"ltr\"");
        assertThat(spoken(given().header("Accept-Language", "ur").cookie("language", "fr")))
                .contains("lang=\"fr\" dir=\"ltr\"");
        assertThat(spoken(given().cookie("language", "klingon"))).contains("lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void rule29_a_page_without_a_form_is_shown_again_in_the_language() {
        Visitor person = new Reporter(site).visitor().open("/before").submit("/language", WELSH);
        assertThat(person.where().getPath()).isEqualTo("/before");
        assertThat(person.page()).contains("<html lang=\"cy\" dir=\"ltr\"");
        person.open("/nowhere").submit("/language", Map.of("language", "ar"));
        assertThat(person.where().getPath()).isEqualTo("/nowhere");
        assertThat(person.page()).contains("<html lang=\"ar\" dir=\"rtl\"");
    }

    @Test
    void rule29_what_was_typed_in_a_question_stays_even_if_it_is_not_complete() {
        Visitor person =
                new Reporter(site).begun().submit("/who", Map.of("language", "ar", "authority", "she asked me"));
        assertThat(person.where().getPath()).isEqualTo("/who");
        assertThat(person.page()).contains("lang=\"ar\"", ">she asked me</textarea>");
        assertThat(person.page()).doesNotContain("data-error-summary");
    }

    @Test
    void rule29_the_age_question_keeps_the_choice_and_counts_nothing() {
        Database database = new Database(dataSource);
        long drafts = database.count("select count(*) from draft");
        long exits = database.count("select coalesce(sum(exits), 0) from child_count");
        Visitor person =
                new Reporter(site).visitor().open("/age").submit("/age", Map.of("under18", "yes", "language", "cy"));
        assertThat(person.page()).contains("lang=\"cy\"").containsPattern("value=\"yes\" checked");
        assertThat(database.count("select count(*) from draft")).isEqualTo(drafts);
        assertThat(database.count("select coalesce(sum(exits), 0) from child_count"))
                .isEqualTo(exits);
    }

    @Test
    void rule29_a_reference_and_a_code_stay_and_are_not_tried() {
        Visitor person = new Reporter(site)
                .visitor()
                .open("/return")
                .submit("/return", Map.of("reference", "K7QM2RXV", "code", "1234 5678", "language", "cy"));
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.page()).contains("lang=\"cy\"", "value=\"K7QM2RXV\"", "value=\"1234 5678\"");
    }

    @Test
    void rule29_a_message_that_is_being_written_stays_and_is_not_sent() {
        Visitor person = new Reporter(site).sent("https://x.com/a/status/9").submit("/sent", Map.of("kept", "yes"));
        long messages = new Database(dataSource).count("select count(*) from message");
        person.submit("/yours/messages", Map.of("words", "half a thought", "language", "ur"));
        assertThat(person.page()).contains("lang=\"ur\"", ">half a thought</textarea>");
        assertThat(new Database(dataSource).count("select count(*) from message"))
                .isEqualTo(messages);
    }

    @Test
    void rule29_an_address_to_add_and_a_new_contact_stay_and_are_not_taken() {
        Visitor person = new Reporter(site).sent("https://x.com/a/status/8").submit("/sent", Map.of("kept", "yes"));
        person.open("/yours/more").submit("/yours/more", Map.of("addresses", "https://x.com/b", "language", "fr"));
        assertThat(person.page()).contains("lang=\"fr\"", ">https://x.com/b</textarea>");
        person.open("/yours/contact").submit("/yours/contact", Map.of("contact", "me@example.org", "language", "es"));
        assertThat(person.page()).contains("lang=\"es\"", "value=\"me@example.org\"");
        assertThat(person.open("/yours").page()).doesNotContain("https://x.com/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/a?b=c", "evil", "/a//b"})
    void security_3_7_2_the_language_leads_to_no_other_site(String page) {
        Visitor person =
                new Reporter(site).visitor().open("/help").submit("/language", Map.of("language", "cy", "page", page));
        assertThat(person.where().toString()).isEqualTo(site);
    }

    @Test
    void rule29_the_choice_ends_with_the_browser_and_is_in_no_path() {
        Response page = given().get("/help");
        Response chosen = given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("form-token", page.cookie("form-token"))
                .formParam("page", "/help")
                .formParam("language", "cy")
                .post("/language");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/help");
        assertThat(chosen.headers().getValues("Set-Cookie").stream()
                        .filter(each -> each.startsWith("language="))
                        .toList())
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContainIgnoringCase("max-age")
                .doesNotContainIgnoringCase("expires");
    }

    @Test
    void rule29_a_page_that_no_person_has_reviewed_says_so() {
        for (String language : List.of("cy", "ar", "ur", "fr", "es")) {
            assertThat(spoken(given().cookie("language", language)))
                    .contains("value=\"en\" lang=\"en\">English</button></p>");
        }
        assertThat(spoken(given().cookie("language", "en"))).doesNotContain("English</button></p>");
    }

    @Test
    void rule29_the_desk_stays_english() {
        assertThat(given().header("Accept-Language", "ar").get("/desk/nowhere").asString())
                .contains("<html lang=\"en\" dir=\"ltr\"");
    }

    private static String spoken(io.restassured.specification.RequestSpecification request) {
        return request.get("/").asString();
    }
}
