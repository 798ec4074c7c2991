package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** Texts of letters as an admin changes them on a page. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class LettersAtTheDeskTest {
    private static final String GOOD =
            "To {platform}: please remove {address}.\n{declared}\n{signature} {request} {mail}";

    @TestHTTPResource
    String address;

    @Test
    void a_preview_keeps_nothing_and_what_is_wrong_is_said_with_the_text_still_there() {
        Visitor visitor = visitor().open("/desk/letters/platform-request/en");
        visitor.submit("/revision", visitor.where() + "/preview", Map.of("subject", "About {request}", "text", GOOD));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page()).contains("To Images Example: please remove https://images.example/made-up/1.");
        assertThat(visitor().open("/desk/letters").page()).doesNotContain("Written here");
        visitor.submit("/revision", Map.of("subject", "About", "text", GOOD + " {phone}", "reason", "Shorter"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("nothing to put in for {phone}", "please remove {address}.\n{declared}");
    }

    @Test
    void a_text_is_saved_as_a_version_and_the_built_in_one_comes_back() {
        Visitor visitor = visitor().open("/desk/letters/platform-request/en");
        visitor.submit("/revision", Map.of("subject", "About {request}", "text", GOOD, "reason", "Shorter"));
        assertThat(visitor.page()).contains("Saved.", "Written here", "Shorter", "Back to the built-in text");
        visitor.submit("/restoration", Map.of("reason", "It was better"));
        assertThat(visitor.page()).contains("The built-in text is used again", "It was better");
    }

    @Test
    void a_letter_that_there_is_not_is_not_found() {
        assertThat(visitor().open("/desk/letters/platform-request/fr").status()).isEqualTo(404);
        assertThat(visitor().open("/desk/letters/nothing/en").status()).isEqualTo(404);
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
