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

/** The page about oneself: its own settings, for every role, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class YouTest {
    @TestHTTPResource
    String address;

    @Test
    @TestSecurity(user = "caseworker with letters", roles = "caseworker")
    void letters_are_turned_off_and_on_again_by_who_gets_them() {
        Visitor visitor = visitor().open("/desk/you");
        assertThat(visitor.page()).contains("You get letters for alerts");
        visitor.submit("/letters", Map.of("letters", "off"));
        assertThat(visitor.page()).contains("Kept.").contains("You get no letters.");
        visitor.submit("/letters", Map.of("letters", "on"));
        assertThat(visitor.open("/desk/you").page()).contains("You get letters for alerts");
    }

    @Test
    @TestSecurity(user = "keeper of the directory", roles = "admin")
    void every_role_has_the_page_and_a_way_out() {
        assertThat(visitor().open("/desk/you").page())
                .contains("href=\"/desk/sign-out\"")
                .contains("Admin")
                .doesNotContain("href=\"/desk/keys\"");
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
