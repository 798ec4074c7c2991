package org.redress.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.redress.policy.change.TypedRules;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** An admin writes rules. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class RulePagesTest {
    @TestHTTPResource
    String address;

    private final String id =
            "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Visitor admin;

    @BeforeEach
    void a_rule(TestInfo test) {
        if (test.getTags().contains("reader")) {
            return;
        }
        admin = new Visitor(address.replaceAll("/$", ""));
        admin.open("/desk/rules").open("/desk/rules/new");
        admin.submit("/desk/rules/new", typed("id", id, "kind", "LAW", "name", "A rule <b>for</b> tests"));
        assertThat(admin.where().getPath()).isEqualTo("/desk/rules/" + id);
    }

    @Test
    void a_new_rule_stands_on_its_page_with_who_and_why() {
        assertThat(admin.page())
                .contains(
                        "A rule &lt;b&gt;for&lt;/b&gt; tests",
                        "Version 1",
                        "Holds today",
                        "48 hours",
                        "admin, ",
                        "A test")
                .doesNotContain("<b>for</b>");
        assertThat(admin.open("/desk/rules").page()).contains("/desk/rules/" + id);
    }

    @Test
    void a_new_version_begins_as_the_newest_says_and_stands_above_it() {
        admin.open("/desk/rules/" + id + "/new-version");
        assertThat(admin.page()).contains("value=\"48\"", "https://law.example/1");
        admin.submit("/versions", typed("hours", "24", "reason", "The law was amended."));
        assertThat(admin.where().getPath()).isEqualTo("/desk/rules/" + id);
        assertThat(admin.page().indexOf("Version 2")).isBetween(1, admin.page().indexOf("Version 1"));
        assertThat(admin.page()).contains("24 hours", "The law was amended.", "Earlier");
    }

    @Test
    void what_was_typed_survives_what_is_wrong_with_it() {
        admin.open("/desk/rules/" + id + "/new-version");
        admin.submit("/versions", typed("hours", "soon", "url", "javascript:x", "reason", "Because \"so\""));
        assertThat(admin.status()).isEqualTo(422);
        assertThat(admin.page())
                .contains("value=\"soon\"", "Because &quot;so&quot;", "#rule-hours", "#rule-url", "begins with https");
    }

    @Test
    void the_second_to_save_sees_the_other_version_and_keeps_their_own_text() {
        Visitor second = new Visitor(address.replaceAll("/$", ""));
        second.open("/desk/rules/" + id + "/new-version");
        admin.open("/desk/rules/" + id + "/new-version");
        admin.submit("/versions", typed("hours", "24"));
        second.submit("/versions", typed("hours", "12", "reason", "Mine"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page()).contains("Version 2, as it is now", "24 hours", "value=\"12\"", "value=\"Mine\"");
        second.submit("/versions", typed("hours", "12", "reason", "Mine"));
        assertThat(second.page()).contains("Version 3", "12 hours");
    }

    @Test
    @Tag("reader")
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void whoever_works_on_cases_reads_rules_and_writes_none() {
        Visitor reader = new Visitor(address.replaceAll("/$", ""));
        assertThat(reader.open("/desk/rules/US_TIDA").page())
                .contains("47 U.S.C. 223a", "Came with Redress")
                .doesNotContain("New version");
        assertThat(reader.actions()).isEmpty();
        assertThat(reader.open("/desk/rules/US_TIDA/new-version").status()).isEqualTo(403);
        assertThat(reader.open("/desk/rules/NOT_THERE").status()).isEqualTo(404);
    }

    private static Map<String, String> typed(String... changes) {
        Map<String, String> fields = new HashMap<>();
        TypedRules.with(changes).fields().forEach((field, values) -> fields.put(field, String.join(" ", values)));
        return fields;
    }
}
