package org.redress.desk.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** An admin keeps calendars. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class CalendarPagesTest {
    @TestHTTPResource
    String address;

    private final String id = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void a_calendar_is_written_in_versions_and_the_second_to_save_sees_the_first() {
        Visitor admin = visitor();
        admin.open("/desk/calendars").open("/desk/calendars/new");
        admin.submit("/desk/calendars/new", fields("2026-12-25", "Paris"));
        assertThat(admin.status()).isEqualTo(422);
        assertThat(admin.page()).contains("2026-12-25</textarea>", "#calendar-holidays", "#calendar-zone", "checked");
        admin.submit("/desk/calendars/new", fields("2026-12-25 Christmas <Day>", "Europe/Paris"));
        assertThat(admin.where().getPath()).isEqualTo("/desk/calendars/" + id);
        assertThat(admin.page())
                .contains("Version 1", "Europe/Paris", "Sunday", "2026-12-25 Christmas &lt;Day&gt;", "admin, ");

        Visitor second = visitor();
        second.open("/desk/calendars/" + id + "/new-version");
        admin.open("/desk/calendars/" + id + "/new-version");
        assertThat(admin.page()).contains("2026-12-25 Christmas &lt;Day&gt;");
        admin.submit("/versions", fields("2027-01-01 New Year's Day", "Europe/Paris"));
        assertThat(admin.page()).contains("Version 2", "2027-01-01");
        second.submit("/versions", fields("2027-05-01 Labour Day", "Europe/Paris"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page()).contains("Version 2, as it is now", "2027-05-01 Labour Day");
        second.submit("/versions", fields("2027-05-01 Labour Day", "Europe/Paris"));
        assertThat(second.page()).contains("Version 3");
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void whoever_works_on_cases_reads_calendars_and_writes_none() {
        Visitor reader = visitor();
        assertThat(reader.open("/desk/calendars").page())
                .contains("Monday to Friday, in UTC")
                .doesNotContain("/new");
        assertThat(reader.open("/desk/calendars/WEEKDAYS_UTC").page())
                .contains("Came with Redress", "No holidays")
                .doesNotContain("New version", "Move running clocks");
        assertThat(reader.open("/desk/calendars/new").status()).isEqualTo(403);
        assertThat(reader.open("/desk/calendars/NOWHERE").status()).isEqualTo(404);
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }

    private List<Map.Entry<String, String>> fields(String holidays, String zone) {
        return List.of(
                Map.entry("id", id),
                Map.entry("name", "A calendar for tests"),
                Map.entry("zone", zone),
                Map.entry("weekend", "SATURDAY"),
                Map.entry("weekend", "SUNDAY"),
                Map.entry("holidays", holidays),
                Map.entry("reason", "A test"));
    }
}
