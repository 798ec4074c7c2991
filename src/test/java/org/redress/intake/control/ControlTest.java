package org.redress.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.cases.Placing;
import org.redress.platform.Directory;
import org.redress.support.Database;
import org.redress.support.Person;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** What the person may do with what they told us. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ControlTest {
    private static final String ONE = "https://x.com/control/status/1";
    private static final String OTHER = "https://www.reddit.com/r/control/2";
    private static final Pattern PROOF = Pattern.compile("<pre[^>]*>(.*?)</pre>", Pattern.DOTALL);

    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    @Inject
    Walk walk;

    @Inject
    Directory directory;

    @Inject
    Placing placing;

    @Test
    void another_address_can_be_added_later_and_is_asked_about_only_when_they_say_so() {
        Visitor visitor = Person.reported(site, ONE).visitor();
        visitor.open("/yours/more").submit("/yours/more", Map.of("addresses", OTHER));
        assertThat(visitor.where().getPath()).isEqualTo("/yours");
        assertThat(visitor.page()).contains(OTHER, "You have not asked us to contact Reddit");

        visitor.open("/yours/more").submit("/yours/more", Map.of("addresses", "pics.example/3", "consent", "yes"));
        assertThat(visitor.page()).contains("pics.example/3");
    }

    @Test
    void what_they_add_without_asking_waits_for_a_yes_even_where_its_site_is_asked_about_something_else() {
        Visitor visitor = Person.reported(site, ONE).visitor();
        String platform = recipient(visitor);
        visitor.submit("/yours/consents", Map.of("consent", platform));
        assertThat(visitor.page()).doesNotContain("Ask these too", "You have not asked us to contact X");
        visitor.open("/yours/more").submit("/yours/more", Map.of("addresses", "https://x.com/control/status/9"));
        assertThat(visitor.page()).contains("Ask these too", "You have not asked us to contact X");
        assertThat(recipient(visitor)).isEqualTo(platform);
        visitor.submit("/yours/consents", Map.of("consent", platform));
        assertThat(visitor.page()).doesNotContain("Ask these too", "You have not asked us to contact X");
    }

    @Test
    void adding_nothing_says_what_is_missing_and_keeps_what_was_typed() {
        Visitor visitor = Person.reported(site, ONE).visitor();
        visitor.open("/yours/more").submit("/yours/more", Map.of("place", "x".repeat(10_001)));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("There is a problem", "x".repeat(10_001));
    }

    @Test
    void rule16_one_address_is_taken_back_in_two_steps_and_the_rest_goes_on() {
        Visitor visitor = Person.reported(site, ONE + "\n" + OTHER).visitor();
        visitor.open("/yours/take-back").submit("/yours/take-back", Map.of());
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Tick what you want to take back", "cannot call back");

        visitor.submit("/yours/take-back", Map.of("thing", "1"));
        assertThat(visitor.where().getPath()).isEqualTo("/yours");
        assertThat(visitor.page()).contains("You asked us to stop");
        assertThat(visitor.open("/yours/take-back").page()).doesNotContain(ONE).contains(OTHER);
    }

    @Test
    void one_site_can_wait_while_the_others_go_on() {
        Visitor visitor = Person.reported(site, ONE).visitor();
        visitor.submit("/yours/consents", Map.of("consent", recipient(visitor)));
        visitor.submit("/yours/recipients", Map.of("hold", "yes"));
        assertThat(visitor.page()).contains("On hold until you say so");
        visitor.submit("/yours/recipients", Map.of("hold", "no"));
        assertThat(visitor.page()).doesNotContain("On hold until you say so");
    }

    @Test
    void a_small_site_that_was_found_is_asked_only_after_their_yes_and_their_no_is_heard() {
        String host = "c" + UUID.randomUUID() + ".example";
        Person person = Person.reported(site, "https://" + host + "/a");
        Visitor visitor = person.visitor();
        visitor.submit("/yours/consents", Map.of("consent", recipient(visitor)));
        UUID item = UUID.fromString(new Database(dataSource)
                .list(
                        "select i.id from item i join case_file c on c.id = i.case_id where c.reference = '%s'",
                        person.reference().replace("-", ""))
                .get(0));
        var found = new Directory.Found("Pictures", host, "staff@" + host, "");
        UUID server =
                directory.addServer(found, "Test.", Walk.STAFF, walk.now()).id();
        placing.give(item, server, Walk.STAFF, walk.now());

        assertThat(visitor.open("/yours").page())
                .contains("Before we ask, we need your yes", "We ask Pictures only if you say yes", host)
                .doesNotContain("Ask these too");
        visitor.submit("/yours/consents", Map.of("declined", server.toString()));
        assertThat(visitor.page())
                .contains("You have not asked us to contact Pictures", "Ask these too")
                .doesNotContain("Before we ask");

        visitor.open("/yours/more")
                .submit("/yours/more", Map.of("addresses", "https://" + host + "/b", "consent", "yes"));
        assertThat(visitor.page()).as("nobody named it to them").contains("Before we ask, we need your yes");
    }

    @Test
    void whom_a_small_site_may_belong_to_is_said_where_they_first_choose_and_only_there() {
        String warns = "A small site can belong to one person";
        assertThat(asked("https://" + UUID.randomUUID() + ".example/a")).contains(warns);
        assertThat(asked(ONE)).contains("Whom may we ask?").doesNotContain(warns);
    }

    private String asked(String address) {
        return new Reporter(site)
                .atWhere()
                .submit("/where", Map.of("addresses", address))
                .open("/ask")
                .page();
    }

    @Test
    void rule16_erasing_takes_two_steps_ends_every_visit_and_the_code_opens_nothing() {
        Person person = Person.reported(site, ONE);
        Visitor elsewhere = person.back();
        Visitor visitor = person.visitor().open("/yours/erase").submit("/yours/erase", Map.of());
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit("/yours/erase", Map.of("sure", "yes"));
        assertThat(visitor.where().getPath()).isEqualTo("/erased");
        assertThat(visitor.open("/yours").where().getPath()).isEqualTo("/return");
        assertThat(elsewhere.open("/yours").where().getPath()).isEqualTo("/return");
        assertThat(person.back().status()).isEqualTo(422);
    }

    @Test
    void the_copy_holds_what_they_told_and_not_the_code_word() {
        Person person = Person.reported(site, ONE);
        person.visitor().submit("/yours/messages", Map.of("words", "A message to keep"));
        String page = person.visitor().open("/yours/copy/page").page();
        assertThat(page).contains(ONE, "A message to keep", person.reference()).doesNotContain(person.code());
        String data = person.visitor().open("/yours/copy/data").page();
        assertThat(data).contains("\"typed\":\"" + ONE + "\"", "\"reported_at\"", "case.reported");
    }

    @Test
    void the_proof_is_genuine_says_nothing_of_what_and_one_changed_letter_shows() {
        Person person = Person.reported(site, ONE);
        Matcher shown = PROOF.matcher(person.visitor().open("/yours/proof").page());
        assertThat(shown.find()).isTrue();
        String proof = shown.group(1);
        assertThat(proof).contains("Received: ").doesNotContain(person.reference(), "x.com");
        assertThat(checked(proof)).contains("We signed this");
        assertThat(checked(proof.replace("\n", "\r\n   "))).contains("We signed this");
        assertThat(checked(proof.replaceFirst("Received: 20", "Received: 21"))).contains("did not sign this");
        assertThat(checked("hello")).contains("not the whole text");

        person.visitor().open("/yours/erase").submit("/yours/erase", Map.of("sure", "yes"));
        assertThat(checked(proof)).as("a proof outlives the case").contains("We signed this");
    }

    @Test
    void the_way_to_reach_them_changes_only_against_a_second_secret() {
        Person person = Person.reported(site, ONE);
        Visitor visitor = person.visitor().open("/yours/contact");
        visitor.submit("/yours/contact", Map.of("contact", "safe@example.org", "secret", "12345"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("This is not what we have", "safe@example.org");
        assertThat(visitor.open("/yours/copy/data").page()).doesNotContain("safe@example.org");

        visitor.open("/yours/contact")
                .submit("/yours/contact", Map.of("contact", "safe@example.org", "secret", person.code()));
        assertThat(visitor.where().getPath()).isEqualTo("/yours");
        assertThat(visitor.open("/yours/copy/data").page()).contains("\"CONTACT\":\"safe@example.org\"");
        assertThat(visitor.open("/yours/contact").page()).doesNotContain("safe@example.org");
    }

    @Test
    void guessing_the_second_secret_is_slowed_down() {
        Visitor visitor = Person.reported(site, ONE).visitor();
        for (int i = 0; i < 6; i++) {
            visitor.open("/yours/contact").submit("/yours/contact", Map.of("contact", "x", "secret", "word" + i));
        }
        assertThat(visitor.page()).contains("please wait");
    }

    @Test
    void without_a_visit_every_page_of_control_asks_for_the_code() {
        for (String path : List.of("more", "take-back", "erase", "copy", "copy/page", "copy/data", "proof")) {
            Visitor visitor = new Visitor(site.replaceAll("/$", "")).open("/yours/" + path);
            assertThat(visitor.where().getPath()).as(path).isEqualTo("/return");
        }
    }

    @Test
    void what_was_decided_is_recorded_without_words() {
        Person person = Person.reported(site, ONE);
        person.visitor().open("/yours/take-back").submit("/yours/take-back", Map.of("thing", "1"));
        Database database = new Database(dataSource);
        UUID id = UUID.fromString(database.list(
                        "select id::text from case_file where reference = '%s'",
                        person.reference().replace("-", ""))
                .get(0));
        assertThat(database.list("select action || details from audit_entry where case_id = '%s'", id))
                .contains("item.withdrawn{}")
                .noneMatch(entry -> entry.contains("x.com"));
    }

    private static String recipient(Visitor visitor) {
        Matcher recipient =
                Pattern.compile("name=\"consent\"[^>]*value=\"([^\"]+)\"").matcher(visitor.page());
        assertThat(recipient.find()).isTrue();
        return recipient.group(1);
    }

    private String checked(String proof) {
        return new Visitor(site.replaceAll("/$", ""))
                .open("/proof")
                .submit("/proof", Map.of("text", proof))
                .page();
    }
}
