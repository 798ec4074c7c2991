package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.evidence.PackWalk;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.removal.regulator.Reporting;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** Whoever moves a pack and a step of a case takes the case first, as whoever stops everything does. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RegulatorLocksTest {
    private static final String WAITS =
            "select count(*) from pg_locks where not granted and %s = any(pg_blocking_pids(pid))";
    private static final String FREE =
            "select count(*) from (select from evidence_pack where id = '%s' for update skip locked) free";

    @Inject
    Walk walk;

    @Inject
    PackWalk packs;

    @Inject
    Reporting reporting;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    @Test
    @TestSecurity(
            user = "walker",
            roles = {"caseworker", "supervisor"})
    void a_sending_waits_for_who_holds_the_case_with_no_pack_in_its_hands() throws Exception {
        UUID caseId = walk.sent("https://x.com/" + UUID.randomUUID()).caseId();
        packs.shares(caseId, false, false);
        UUID pack = packs.made(Chosen.ofCase(caseId));
        UUID ofcom = packs.receiver("Ofcom").id();
        UUID step = reporting.ready(ofcom, RegulatorStep.Subject.ofCase(caseId), walk.now(), Walk.STAFF, walk.now());
        Visitor staff = new Visitor(address.replaceAll("/$", "")).open("/desk/regulators/steps/" + step);
        Database database = new Database(dataSource);
        try (Connection person = dataSource.getConnection();
                Statement decides = person.createStatement()) {
            person.setAutoCommit(false);
            decides.execute("select from case_file where id = '%s' for no key update".formatted(caseId));
            long holder = holder(decides);
            CompletableFuture<Visitor> sending = CompletableFuture.supplyAsync(
                    () -> staff.submit("/sending", Map.of("channel", "PORTAL", "pack", pack.toString())));
            while (!sending.isDone() && database.count(WAITS, holder) == 0) {
                Thread.onSpinWait();
            }
            assertThat(sending).as("it waits for the case").isNotDone();
            assertThat(database.count(FREE, pack)).as("and has no pack").isOne();
            person.rollback();
            assertThat(sending.get(20, TimeUnit.SECONDS).page()).contains("We wait for their reply from now");
        }
    }

    private static long holder(Statement session) throws SQLException {
        try (ResultSet pid = session.executeQuery("select pg_backend_pid()")) {
            pid.next();
            return pid.getLong(1);
        }
    }
}
