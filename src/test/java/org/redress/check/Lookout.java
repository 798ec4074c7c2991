package org.redress.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.redress.alert.Sweep;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.cases.Safeguarding;
import org.redress.check.course.Verdict;
import org.redress.removal.Answer;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.Walk;

/** Claims of removal, a site that answers as told, and a time that passes as told. */
abstract class Lookout {
    static final Duration A_DAY = Duration.ofDays(1);
    static final Duration A_TURN = Duration.ofSeconds(10);

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    Decisions decisions;

    @Inject
    Safeguarding safeguarding;

    @Inject
    Cases cases;

    @Inject
    Checker checker;

    @Inject
    Sweep sweep;

    @Inject
    Checking checking;

    @Inject
    Watches watches;

    @Inject
    Looks looks;

    @Inject
    DataSource dataSource;

    final Elsewhere elsewhere = new Elsewhere();
    Database database;
    Instant now;

    @BeforeEach
    void nothing_else_is_due() {
        database = new Database(dataSource);
        database.run("update watch set next_at = null, ended = true");
        database.run("delete from asked_host");
        now = walk.now();
    }

    @AfterEach
    void close() {
        elsewhere.close();
    }

    Instant next(RemovalRequest request) {
        return database.instant("select next_at from watch where request_id = '%s'", request.id());
    }

    Verdict verdict(RemovalRequest request) {
        return watches.of(request.id()).orElseThrow().verdict().orElseThrow();
    }

    RemovalRequest claimed(String address) {
        RemovalRequest request = walk.sent(address);
        removals.claimRemoval(request.id(), Answer.NONE, Walk.STAFF, now);
        return walk.request(request.id());
    }

    RemovalRequest gone(String address) {
        RemovalRequest request = claimed(address);
        look();
        pass(A_DAY);
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
        return walk.request(request.id());
    }

    /** A few turns, so that robots.txt and redirects are done with. */
    void look() {
        Instant began = now;
        for (int turn = 0; turn < 8; turn++) {
            checker.lookDue(elsewhere, now);
            pass(A_TURN);
        }
        now = began;
    }

    void pass(Duration by) {
        now = now.plus(by);
    }
}
