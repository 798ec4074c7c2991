package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Capacity;
import org.redress.cases.Safeguarding;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** The box on every page of the desk. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class SearchTest {
    @Inject
    DeskVisit desk;

    @Inject
    Safeguarding safeguarding;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    void a_reference_in_any_spelling_goes_straight_to_the_case() {
        String reference = desk.reference(desk.reported(Capacity.SUBJECT, 1, "https://x.com/ref/status/1"));
        for (String typed :
                List.of(reference, " " + reference.toLowerCase(Locale.ROOT).replace("-", " ") + " ")) {
            assertThat(search(typed)).contains("app-identity__reference", reference);
        }
    }

    @Test
    void a_web_address_finds_every_case_that_names_it_whatever_its_scheme() {
        String host = "a" + UUID.randomUUID() + ".example";
        String one = desk.reference(desk.reported(Capacity.SUBJECT, 2, "https://" + host + "/pics/1?x=ü"));
        String two = desk.reference(desk.reported(Capacity.SUBJECT, 1, "http://" + host + "/pics/1?x=ü"));
        String other = desk.reference(desk.reported(Capacity.SUBJECT, 1, "https://" + host + "/pics/2"));
        assertThat(references(search("hxxps://" + host.toUpperCase(Locale.ROOT) + "/pics/1?x=ü")))
                .containsExactly(two, one);
        assertThat(references(search(host))).containsExactlyInAnyOrder(one, two, other);
        assertThat(references(search("www." + host))).hasSize(3);
    }

    @Test
    void a_host_of_a_platform_finds_what_is_on_its_other_hosts_and_each_case_once() {
        String reference = desk.reference(desk.reported(
                Capacity.SUBJECT, 0, "https://mobile.x.com/host/status/1", "https://x.com/host/status/2"));
        assertThat(references(search("x.com"))).contains(reference).doesNotHaveDuplicates();
    }

    @Test
    void a_long_list_goes_on_where_the_page_ended_and_keeps_what_was_typed() {
        String host = "b" + UUID.randomUUID() + ".example";
        for (int i = 0; i < 27; i++) {
            desk.reported(Capacity.SUBJECT, 27 - i, "https://" + host + "/" + i);
        }
        String first = search(host);
        String next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                .matcher(first)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
        desk.reported(Capacity.SUBJECT, 0, "https://" + host + "/new");
        List<String> second = references(visitor.open(next).page());
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(references(first));
    }

    @Test
    void nothing_found_says_what_was_looked_for_and_how() {
        assertThat(search("ZZZZ-ZZZO")).contains("ZZZZ-ZZZ0", "O counts as 0");
        assertThat(search("https://nowhere.example/a?b=1")).contains("hxxps://nowhere[.]example/a?b=1", "same path");
        assertThat(search("nowhere.example")).contains("No platform in the directory", "no case names it");
        assertThat(search(DeskVisit.NASTY))
                .contains("sealed and cannot be searched")
                .doesNotContain("<svg onload");
        assertThat(search("")).contains("Type a case");
    }

    @Test
    void rule16_a_sealed_case_is_found_by_nothing() {
        String at = "https://c" + UUID.randomUUID() + ".example/1";
        UUID id = desk.reported(Capacity.SUBJECT, 1, at);
        String reference = desk.reference(id);
        assertThat(references(search(at))).containsExactly(reference);
        safeguarding.seal(id, Walk.STAFF, desk.walk.now());
        assertThat(search(at)).contains("Nothing found");
        assertThat(search(reference)).contains("No case that you may read");
    }

    private String search(String typed) {
        visitor.open("/desk/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(visitor.status()).isEqualTo(200);
        return visitor.page();
    }

    private static List<String> references(String page) {
        return Pattern.compile("href=\"/desk/cases/([0-9A-Z-]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
