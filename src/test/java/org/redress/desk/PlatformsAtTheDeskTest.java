package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** Platforms as an admin keeps them on a page, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class PlatformsAtTheDeskTest {
    @TestHTTPResource
    String address;

    @Test
    void the_second_to_save_sees_the_others_change_and_keeps_their_own_text() {
        String page = added("Two Admins", "two-admins.example");
        assertThat(visitor().open("/desk/platforms/threads").page()).contains("threads.com\nthreads.net</textarea>");
        Visitor first = visitor().open(page);
        Visitor second = visitor().open(page);
        first.submit("/revision", fields("Two Admins Ltd", "two-admins.example"));
        assertThat(first.page()).contains("Saved.", "Version 2", "Two Admins Ltd");
        second.submit("/revision", fields("Mine, typed later", "two-admins.example"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page()).contains("What was saved meanwhile", "Two Admins Ltd", "value=\"Mine, typed later\"");
        second.submit("/revision", fields("Mine, typed later", "two-admins.example"));
        assertThat(second.page()).contains("Saved.", "Version 3");
    }

    @Test
    void what_was_typed_survives_an_error_that_says_how_to_put_it_right() {
        Visitor visitor = visitor().open("/desk/platforms/addition");
        Map<String, String> fields = fields("Wrong", "x.com, wrong.example");
        fields.put("form", "javascript:alert(1)");
        visitor.submit("/desk/platforms/addition", fields);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("There is a problem", "begins with https://", "x.com, wrong.example");
        fields.put("form", "");
        visitor.submit("/desk/platforms/addition", fields);
        assertThat(visitor.page()).contains("x.com belongs to X (Twitter)");
    }

    @Test
    void a_second_press_changes_nothing_twice() {
        Visitor visitor = visitor().open(added("Pressed", "pressed.example"));
        Visitor other = visitor().open(visitor.where().toString());
        visitor.submit("/revision", fields("Pressed twice", "pressed.example"));
        other.submit("/revision", fields("Pressed twice", "pressed.example"));
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.page()).contains("Version 2").doesNotContain("Version 3");
    }

    @Test
    void a_platform_is_found_by_part_of_its_name_or_by_an_address_on_it() {
        added("Findable 100%", "findable.example");
        assertThat(visitor().open("/desk/platforms?q=DABLE+100%25").page()).contains(">Findable 100%<");
        assertThat(visitor()
                        .open("/desk/platforms?q=https://a.findable.example/x")
                        .page())
                .contains(">Findable 100%<");
        assertThat(visitor().open("/desk/platforms?q=%25").page()).doesNotContain(">X (Twitter)<");
        assertThat(visitor()
                        .open("/desk/platforms?q=nothing-like-it&page=99999")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void a_caseworker_says_with_one_press_whether_the_form_works_and_changes_nothing_else() {
        Visitor visitor = visitor().open("/desk/platforms/mega");
        assertThat(visitor.page()).doesNotContain("/revision", "/retirement");
        visitor.submit("/link-try", Map.of("worked", "no"));
        assertThat(visitor.page()).contains("Did not work for caseworker");
        visitor.submit("/link-try", Map.of("worked", "no"));
        assertThat(visitor.page().split("Did not work for caseworker", -1)).hasSize(2);
    }

    private String added(String name, String host) {
        Visitor visitor = visitor().open("/desk/platforms/addition");
        visitor.submit("/desk/platforms/addition", fields(name, host));
        assertThat(visitor.page()).contains("The platform is in the directory");
        return visitor.where().getPath();
    }

    private static Map<String, String> fields(String name, String hosts) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "name", name, "operator", "", "kind", "IMAGE_HOST", "hosts", hosts, "channel", "NONE", "form", ""));
        fields.putAll(Map.of(
                "mail", "", "note", "", "confidence", "VERIFIED", "checked", "2026-11-20", "reason", "Looked again"));
        return fields;
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
