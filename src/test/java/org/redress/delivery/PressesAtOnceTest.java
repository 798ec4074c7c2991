package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.alert.calendar.CalendarFeeds;
import org.redress.delivery.hooks.AlertWebhooks;
import org.redress.staff.care.CareChoices;
import org.redress.staff.care.Choices;
import org.redress.staff.rota.LocalHours;
import org.redress.staff.rota.Quiet;
import org.redress.staff.rota.QuietTimes;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What a member keeps for themselves, where a button was pressed more than once before the first press was done. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PressesAtOnceTest {
    private static final int PRESSES = 4;

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    AlertWebhooks hooks;

    @Inject
    CalendarFeeds feeds;

    @Inject
    QuietTimes quietTimes;

    @Inject
    CareChoices choices;

    @Inject
    DataSource dataSource;

    @Test
    void they_come_one_after_the_other_and_none_fails() throws Exception {
        UUID member = outgoing.staff("impatient", null, "CASEWORKER");
        Instant now = walk.now();
        Quiet nights = new Quiet(new LocalHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC));
        for (Runnable press : List.<Runnable>of(
                () -> hooks.set(member, "https://hooks.example/alerts", now),
                () -> feeds.renew(member, now),
                () -> quietTimes.keep(member, nights),
                () -> choices.choose(member, Choices.USUAL))) {
            assertThat(atOnce(press)).isEqualTo(PRESSES);
        }
        for (String kept : List.of(
                "alert_webhook where member",
                "calendar_feed where member",
                "quiet_time where member",
                "care_choice where staff_id")) {
            assertThat(new Database(dataSource).count("select count(*) from " + kept + " = '%s'", member))
                    .as(kept)
                    .isEqualTo(1);
        }
        hooks.remove(member, now);
        feeds.revoke(member, now);
        quietTimes.end(member);
    }

    /** {@return how many presses were done; one that fails ends the test} */
    private static int atOnce(Runnable press) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PRESSES);
        ExecutorService threads = Executors.newFixedThreadPool(PRESSES);
        try {
            List<Future<Boolean>> pressed = threads.invokeAll(Collections.nCopies(PRESSES, () -> {
                together.await();
                press.run();
                return true;
            }));
            int done = 0;
            for (Future<Boolean> each : pressed) {
                done += each.get() ? 1 : 0;
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
