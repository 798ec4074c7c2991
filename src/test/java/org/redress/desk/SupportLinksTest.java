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

/** Whom a person can talk to, and the tools that they can name, as an admin keeps them. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class SupportLinksTest {
    @TestHTTPResource
    String address;

    @Test
    void what_an_admin_wrote_is_on_the_page_in_its_order_and_the_built_in_lines_come_back() {
        assertThat(visitor().open("/help").page()).contains("0345 6000 459", "findahelpline.com", "href=\"tel:");
        Visitor visitor = visitor().open("/desk/support-links/en");
        visitor.submit("/en/revision", lines());
        assertThat(visitor.page()).contains("Saved.", "Written here", "1 name");
        String help = visitor().open("/help").page();
        assertThat(help)
                .contains("href=\"tel:+442079460000\"", "By night", "New Zealand")
                .doesNotContain("0345 6000");
        assertThat(help.indexOf("Second line")).isLessThan(help.indexOf("First line"));
        visitor.submit("/en/restoration", Map.of("reason", "As it was"));
        assertThat(visitor.page()).contains("are shown again");
        assertThat(visitor().open("/help").page()).contains("0345 6000 459");
    }

    @Test
    void what_cannot_be_called_or_opened_is_refused_by_its_field() {
        Visitor visitor = visitor().open("/desk/support-links/cy");
        Map<String, String> wrong = lines();
        wrong.putAll(Map.of("link-1", "http://plain.example", "phone-2", "ask for Sam", "country-1", "XX"));
        visitor.submit("/cy/revision", wrong);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("begins with https://", "without words", "two letters", "ask for Sam");
        visitor.submit("/cy/revision", Map.of("reason", "Empty"));
        assertThat(visitor.page()).contains("nobody should find this page empty");
    }

    @Test
    void a_tool_is_added_linked_to_its_platform_changed_and_retired() {
        Visitor visitor = visitor().open("/desk/generators");
        visitor.submit("/desk/generators", Map.of("name", "Tool", "platform", "nobody.example", "reason", "New"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("No platform of the directory has this host");
        visitor.submit(
                "/desk/generators", Map.of("name", "Tool", "maker", "A maker", "platform", "x.ai", "reason", "New"));
        assertThat(visitor.page()).contains("Reports can name it", "A maker", "/desk/platforms/grok");
        String page = visitor.where().getPath();
        Map<String, String> retired =
                Map.of("name", "Tool", "maker", "", "platform", "", "use", "no", "reason", "Gone");
        Visitor second = visitor().open(page);
        visitor.submit("/revision", retired);
        assertThat(visitor.page()).contains("Version 2", "Retired");
        second.submit("/revision", Map.of("name", "Mine", "reason", "Later"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page()).contains("What was saved meanwhile", "value=\"Mine\"");
    }

    private static Map<String, String> lines() {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "order-1", "20",
                "name-1", "First line",
                "link-1", "https://first.example/",
                "country-1", "NZ",
                "order-2", "10",
                "name-2", "Second line",
                "phone-2", "+44 20 7946 0000",
                "purpose-2", "By night",
                "reason", "A new line"));
        fields.put("country-2", "");
        return fields;
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
