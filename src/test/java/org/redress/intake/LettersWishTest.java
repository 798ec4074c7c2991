package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** Asking for letters, and taking it back. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class LettersWishTest {
    @TestHTTPResource("/")
    String site;

    private Visitor person;

    @BeforeEach
    void comes() {
        person = new Reporter(site).atWhere().submit("/where", Map.of("addresses", "https://x.com/a/status/1"));
        person.open("/contact");
    }

    @Test
    void rule23_letters_are_off_until_the_person_says_that_the_address_is_safe() {
        assertThat(person.page()).contains("Is this address safe?").doesNotContain("value=\"yes\" checked");
        person.submit("/contact", Map.of("contact", "somebody@home.example"));
        toTheirPage();
        person.open("/yours/letters");
        assertThat(person.page()).contains("You do not get these letters");
        person.submit("/yours/letters", Map.of("letters", "yes"));
        assertThat(person.page()).contains("You get these letters now");
        person.submit("/yours/letters", Map.of("letters", "no"));
        assertThat(person.page()).contains("You do not get these letters");
    }

    @Test
    void rule23_letters_need_one_plain_mail_address_and_what_was_typed_is_kept() {
        for (String bad : new String[] {"07700 900000", "a@b.example\r\nBcc: x@evil.example", ""}) {
            person.open("/contact").submit("/contact", Map.of("contact", bad, "letters", "yes", "times", "mornings"));
            assertThat(person.status()).isEqualTo(422);
            assertThat(person.page()).contains("type one e-mail address", "value=\"mornings\"");
        }
        person.submit("/contact", Map.of("contact", "somebody@home.example", "letters", "yes"));
        assertThat(person.where().getPath()).isEqualTo("/true");
        toTheirPage();
        assertThat(person.open("/yours/letters").page()).contains("You get these letters now");
    }

    @Test
    void rule23_without_an_address_there_is_nothing_to_turn_on() {
        toTheirPage();
        assertThat(person.open("/yours/letters").page())
                .contains("nowhere to send them")
                .doesNotContain("<form method=\"post\" action=\"/yours");
    }

    @Test
    void rule24_safe_contact_asks_how_when_and_whether_a_message_may_be_left_and_for_a_code_word() {
        assertThat(person.page())
                .contains("name=\"contact\"", "name=\"times\"", "name=\"may_leave_message\"", "name=\"code_word\"");
    }

    @Test
    void rule23_another_address_is_asked_about_anew() {
        person.submit("/contact", Map.of("contact", "somebody@home.example", "letters", "yes", "code_word", "kettle"));
        toTheirPage();
        person.open("/yours/contact")
                .submit("/yours/contact", Map.of("contact", "new@home.example", "secret", "kettle"));
        assertThat(person.open("/yours/letters").page()).contains("You do not get these letters");
    }

    private void toTheirPage() {
        person.open("/check").submit("/check", Map.of());
        person.submit("/sent", Map.of("kept", "yes"));
    }
}
