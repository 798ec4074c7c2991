package org.redress.partner.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.partner.answers.Refusal;
import org.redress.policy.RefusalGround;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A callback locks what it needs in the order in which everybody does. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CoopOrderTest {
    private static final String WAITED_FOR =
            "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))";

    @Inject
    CoopAnswers answers;

    @Inject
    Walk walk;

    @Inject
    DataSource database;

    @Test
    void a_refusal_takes_the_case_before_its_request_so_that_it_never_waits_in_a_circle_with_the_person()
            throws SQLException {
        RemovalRequest request = walk.sent("https://www.dailymotion.com/video/" + UUID.randomUUID());
        var refusal = new CoopAnswers.Answer(
                RemovalEvent.REFUSE, new Refusal(RefusalGround.CONSENSUAL, "She posted it.", null, null));
        CompletableFuture<Void> answer;
        try (Connection person = database.getConnection();
                Statement press = person.createStatement()) {
            person.setAutoCommit(false);
            press.execute("select from case_file where id = '%s' for update".formatted(request.caseId()));
            answer = CompletableFuture.runAsync(
                    () -> answers.answer(request.platformId(), request.id(), refusal, walk.now()));
            while (!answer.isDone() && !isWaitedFor(press)) {
                Thread.onSpinWait();
            }
            press.execute("select from removal_request where id = '%s' for update nowait".formatted(request.id()));
            person.rollback();
        }
        answer.join();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REFUSED);
    }

    private static boolean isWaitedFor(Statement press) throws SQLException {
        try (ResultSet rows = press.executeQuery(WAITED_FOR)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
