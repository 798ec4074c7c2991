package org.redress.removal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.removal.RemovalRequest;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** One press stops everything, whatever staff record in the same moment. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class StopMeanwhileTest {
    private static final String WAITED_FOR =
            "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))";
    private static final String ANSWERED =
            "update complaint set outcome = 'ANSWERED', answered_at = now(), version = version + 1 where id = '%s'";

    @Inject
    Complaining complaining;

    @Inject
    Decisions decisions;

    @Inject
    Sweep sweep;

    @Inject
    Walk walk;

    @Inject
    DataSource database;

    @Test
    void what_came_of_a_complaint_meanwhile_stays_and_the_press_succeeds() throws SQLException {
        RemovalRequest missed =
                walk.received("https://x.com/" + UUID.randomUUID(), walk.now().minus(Duration.ofHours(49)));
        sweep.sweep(walk.now());
        var form = new Complaining.Way(ComplaintChannel.FORM, "EC-78");
        UUID id = complaining.made(missed.id(), ComplaintKind.UK_EXPEDITED, form, Walk.STAFF, walk.now());
        CompletableFuture<Void> press;
        try (Connection staff = database.getConnection();
                Statement records = staff.createStatement()) {
            staff.setAutoCommit(false);
            records.execute(ANSWERED.formatted(id));
            press = CompletableFuture.runAsync(
                    () -> decisions.stop(missed.caseId(), Actor.person(missed.caseId()), walk.now()));
            while (!press.isDone() && !isWaitedFor(records)) {
                Thread.onSpinWait();
            }
            staff.commit();
        }
        press.join();
        assertThat(walk.file(missed.caseId()).onHold()).isTrue();
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(WAITED_FOR)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
