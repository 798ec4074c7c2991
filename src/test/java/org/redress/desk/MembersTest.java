package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.alert.calendar.CalendarFeeds;
import org.redress.audit.Actor;
import org.redress.delivery.hooks.AlertWebhooks;
import org.redress.staff.rota.Days;
import org.redress.staff.rota.LocalHours;
import org.redress.staff.rota.RotaBook;
import org.redress.staff.rota.Shift;
import org.redress.staff.team.Teams;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A colleague's account was closed, and an admin says so. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "closing admin", roles = "admin")
class MembersTest {
    private static final UUID ME = UUID.nameUUIDFromBytes("closing admin".getBytes(StandardCharsets.UTF_8));

    @Inject
    DeskVisit desk;

    @Inject
    CalendarFeeds calendars;

    @Inject
    AlertWebhooks webhooks;

    @Inject
    RotaBook rota;

    @Inject
    Teams teams;

    @TestHTTPResource
    String address;

    @Test
    void security_7_4_2_whatever_reached_who_left_ends_and_their_cases_are_nobodys() {
        UUID gone = UUID.randomUUID();
        String name = "Leaver " + gone.toString().substring(0, 8);
        Database database = new Database(desk.dataSource);
        database.run(
                "insert into staff_member (id, name, email, roles, seen_at) values ('%s', '%s', 'gone@desk.example',"
                        + " '{CASEWORKER}', redress_now())",
                gone, name);
        UUID id = desk.sent(3, "https://x.com/left/status/1");
        desk.cases.assign(id, gone, Walk.STAFF, desk.walk.now());
        String team = "Left " + gone.toString().substring(0, 8);
        teams.change(teams.make(team, Walk.STAFF, desk.walk.now()), 0, team, Set.of(gone), Walk.STAFF, desk.walk.now());
        LocalHours hours = new LocalHours(LocalTime.NOON, LocalTime.MIDNIGHT, ZoneOffset.UTC);
        Days days = new Days(Set.of(DayOfWeek.MONDAY), null, null);
        rota.add(new Shift(gone, hours, days), Actor.staff(desk.colleague()), desk.walk.now());
        webhooks.set(gone, "https://hooks.example/left", desk.walk.now());
        String link = "/calendar/" + calendars.renew(gone, desk.walk.now()) + ".ics";
        assertThat(visitor().open(link).status()).isEqualTo(200);

        Visitor admin = visitor().open("/desk/members");
        String press = "/desk/members/" + gone + "/leaving";
        admin.submit(press, Map.of());
        assertThat(admin.page()).contains("Nothing reaches them any more", name).doesNotContain(press);
        assertThat(visitor().open(link).status()).isEqualTo(404);
        assertThat(desk.walk.file(id).assignee()).isEmpty();
        assertThat(database.list("""
                select 'hook' from alert_webhook where member = '%1$s' union all
                select 'link' from calendar_feed where member = '%1$s' union all
                select 'team' from team_member where member_id = '%1$s' union all
                select 'shift' from rota_shift where member = '%1$s' and removed_at is null
                """, gone)).isEmpty();
        assertThat(database.list(
                        "select actor_id from audit_entry where action = 'staff-member.left' and subject_id = '%s'",
                        gone))
                .containsExactly(ME.toString());
        assertThat(admin.submit("/leaving", press, Map.of()).status())
                .as("a second press")
                .isEqualTo(200);
    }

    @Test
    void nobody_says_it_of_themselves_and_signing_in_again_brings_a_member_back() {
        desk.colleague();
        Visitor admin = visitor().open("/desk/members");
        assertThat(admin.page()).contains("this is you").doesNotContain("/desk/members/" + ME);
        admin.submit("/leaving", "/desk/members/" + ME + "/leaving", Map.of());
        assertThat(admin.status()).isEqualTo(409);
        assertThat(admin.page()).contains("another admin has to say");
        Database database = new Database(desk.dataSource);
        database.run("update staff_member set roles = '{}' where id = '%s'", ME);
        visitor().open("/desk/members");
        assertThat(database.list("select array_to_string(roles, ' ') from staff_member where id = '%s'", ME))
                .containsExactly("ADMIN");
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
