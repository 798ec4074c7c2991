package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.delivery.calls.HeldLetters;
import org.redress.policy.Rung;
import org.redress.removal.RemovalRequest;
import org.redress.staff.rota.Days;
import org.redress.staff.rota.LocalHours;
import org.redress.staff.rota.Quiet;
import org.redress.staff.rota.QuietTimes;
import org.redress.staff.rota.RotaBook;
import org.redress.staff.rota.Shift;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Who gets a letter and when: the assignee, the rota, quiet hours. The choice itself is {@code CallingTest}'s. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class QuietHoursTest {
    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    QuietTimes quietTimes;

    @Inject
    RotaBook rota;

    @Inject
    HeldLetters held;

    @Inject
    Cases cases;

    private UUID owner;
    private UUID other;
    private UUID supervisor;
    private UUID shift;
    private Instant now;

    @BeforeEach
    void three_members() {
        outgoing.clear();
        TestMail.empty();
        owner = outgoing.staff("owner", "owner@desk.example", "CASEWORKER");
        other = outgoing.staff("other", "other@desk.example", "CASEWORKER");
        supervisor = outgoing.staff("lead", "lead@desk.example", "SUPERVISOR");
        now = walk.now();
    }

    @AfterEach
    void clear() {
        outgoing.clear();
        TestMail.empty();
        for (UUID each : List.of(owner, other, supervisor)) {
            quietTimes.end(each);
        }
        if (shift != null) {
            rota.remove(shift, Actor.staff(supervisor), now);
        }
    }

    @Test
    void rule12_quiet_hours_hold_letters_back_until_they_end_and_then_one_comes_with_what_nobody_took_on() {
        quiet(owner);
        RemovalRequest first = missed(1);
        RemovalRequest handled = missed(2);
        RemovalRequest second = missed(3);
        postman.sendDue(walk.now());
        assertThat(received()).as("others are called at once").containsExactly("other@desk.example");
        outgoing.acknowledged(
                outgoing.of(handled, "alert.missed").get(0).alertId().orElseThrow());
        TestMail.empty();
        postman.sendDue(now.plus(Duration.ofMinutes(59)));
        assertThat(received()).isEmpty();
        postman.sendDue(now.plus(Duration.ofMinutes(121)));
        assertThat(received()).containsExactly("owner@desk.example");
        assertThat(List.of(first, second))
                .flatMap(request -> outgoing.of(request, "alert.missed"))
                .extracting(Delivery::status)
                .containsOnly(DeliveryStatus.SENT);
    }

    @Test
    void rule12_when_all_are_quiet_all_are_called_and_what_was_held_back_for_them_comes_along() throws Exception {
        quiet(owner);
        missed(1);
        postman.sendDue(walk.now());
        TestMail.empty();
        quiet(other);
        quiet(supervisor);
        missed(2);
        postman.sendDue(walk.now());
        assertThat(received())
                .containsExactlyInAnyOrder("owner@desk.example", "other@desk.example", "lead@desk.example");
        assertThat(Arrays.stream(TestMail.received())
                        .filter(letter -> to(letter).startsWith("owner"))
                        .findFirst()
                        .orElseThrow()
                        .getSubject())
                .startsWith("2 things wait for you");
    }

    @Test
    void a_rota_calls_whoever_is_on_duty_and_supervisors_in_a_gap() {
        shift = rota.add(on(other, -1), Actor.staff(supervisor), now);
        missed(1);
        postman.sendDue(walk.now());
        assertThat(received()).containsExactlyInAnyOrder("owner@desk.example", "other@desk.example");
        rota.remove(shift, Actor.staff(supervisor), now);
        shift = rota.add(on(other, 3), Actor.staff(supervisor), now);
        TestMail.empty();
        missed(2);
        postman.sendDue(walk.now());
        assertThat(received()).containsExactlyInAnyOrder("owner@desk.example", "lead@desk.example");
    }

    @Test
    void who_ends_their_quiet_hours_early_gets_what_waited() {
        quiet(owner);
        missed(1);
        postman.sendDue(walk.now());
        TestMail.empty();
        quietTimes.end(owner);
        held.release(owner, now);
        postman.sendDue(walk.now());
        assertThat(received()).containsExactly("owner@desk.example");
    }

    /** From an hour ago for two hours, or three when minutes are cut. */
    private void quiet(UUID member) {
        LocalTime time =
                LocalTime.from(now.atOffset(ZoneOffset.UTC)).withSecond(0).withNano(0);
        quietTimes.keep(member, new Quiet(new LocalHours(time.minusHours(1), time.plusHours(2), ZoneOffset.UTC)));
    }

    private Shift on(UUID member, int inHours) {
        LocalTime time =
                LocalTime.from(now.atOffset(ZoneOffset.UTC)).withSecond(0).withNano(0);
        return new Shift(
                member,
                new LocalHours(time.plusHours(inHours), time.plusHours(inHours + 2), ZoneOffset.UTC),
                new Days(EnumSet.allOf(DayOfWeek.class), null, null));
    }

    private RemovalRequest missed(int number) {
        RemovalRequest request = walk.sent("https://vimeo.com/quiet/" + number);
        QuarkusTransaction.requiringNew().run(() -> cases.assign(request.caseId(), owner, Walk.STAFF, walk.now()));
        outgoing.alert(request, Rung.MISSED);
        return request;
    }

    private static List<String> received() {
        return Arrays.stream(TestMail.received()).map(QuietHoursTest::to).toList();
    }

    private static String to(jakarta.mail.internet.MimeMessage letter) {
        try {
            return letter.getRecipients(jakarta.mail.Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
