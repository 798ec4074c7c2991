package org.redress.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.CaseChanged;
import org.redress.cases.Decisions;
import org.redress.cases.mistake.Asker;
import org.redress.policy.RefusalGround;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/**
 * Whoever stops everything takes the case, then its requests. Whoever moves a request and perhaps its case takes them in
 * the same order, or two at once would each wait for what the other has.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class LockOrderTest {
    private static final String WAITS =
            "select count(*) from pg_locks where not granted and %s = any(pg_blocking_pids(pid))";
    private static final String FREE =
            "select count(*) from (select from removal_request where id = '%s' for update skip locked) free";

    private static final String MISSES = "select count(*) from missed_deadline m"
            + " join deadline d on d.id = m.deadline_id where d.obligation_id = '%s'";

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    RemovalRequests requests;

    @Inject
    Corrections corrections;

    @Inject
    Mistakes mistakes;

    @Inject
    Decisions decisions;

    @Inject
    Sweep sweep;

    @Inject
    Gate gate;

    @Inject
    DataSource dataSource;

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @AfterEach
    void ends() {
        two.shutdownNow();
    }

    /** What moves a request and may move its case. */
    enum Verb {
        REFUSE,
        REVIEW,
        CORRECT,
        STILL_THERE,
        REAPPEAR,
        STRIKE_OUT,
        ANSWER_THROUGH_THE_API
    }

    @ParameterizedTest
    @EnumSource
    void rule1_a_verb_waits_for_who_stops_everything_with_nothing_in_its_hands(Verb verb) throws Exception {
        RemovalRequest request = walk.sent("https://www.tumblr.com/" + UUID.randomUUID());
        UUID caseId = request.caseId();
        gate.waitsFor(caseId);
        CompletableFuture<Void> stop =
                CompletableFuture.runAsync(() -> decisions.stop(caseId, Actor.person(caseId), walk.now()), two);
        assertThat(gate.inside.await(20, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> does(verb, request), two);
        Database database = new Database(dataSource);
        while (!other.isDone() && database.count(WAITS, gate.holder) == 0) {
            Thread.onSpinWait();
        }
        assertThat(other).as("it waits for the case").isNotDone();
        assertThat(database.count(FREE, request.id()))
                .as("and nobody has the request")
                .isEqualTo(1);

        gate.opens.countDown();
        assertThatNoException().isThrownBy(() -> stop.get(20, TimeUnit.SECONDS));
        assertThat(other.handle((done, failure) -> failure == null ? null : failure.getCause())
                        .get(20, TimeUnit.SECONDS))
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isNull(),
                        failure -> assertThat(failure).isInstanceOf(NotPossibleNow.class),
                        failure -> assertThat(failure).isInstanceOf(NotAcceptable.class));
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.WITHDRAWN);
    }

    @Test
    void rule11_the_sweep_records_a_miss_while_somebody_stops_its_case_so_that_neither_waits_in_a_circle()
            throws Exception {
        Instant then = walk.now().minus(Duration.ofDays(3));
        RemovalRequest late = walk.received("https://www.tumblr.com/" + UUID.randomUUID(), then);
        UUID caseId = late.caseId();
        gate.waitsFor(caseId);
        CompletableFuture<Void> stop =
                CompletableFuture.runAsync(() -> decisions.stop(caseId, Actor.person(caseId), walk.now()), two);
        assertThat(gate.inside.await(20, TimeUnit.SECONDS)).isTrue();

        Database database = new Database(dataSource);
        CompletableFuture<Void> swept = CompletableFuture.runAsync(() -> sweep.sweep(walk.now()), two);
        while (!swept.isDone() && database.count(WAITS, gate.holder) == 0) {
            Thread.onSpinWait();
        }
        assertThat(swept).as("it waits for nobody").isCompleted();
        assertThat(database.count(MISSES, late.id())).isPositive();

        gate.opens.countDown();
        stop.get(20, TimeUnit.SECONDS);
        assertThat(walk.request(late.id()).status()).isEqualTo(RemovalStatus.WITHDRAWN);
    }

    private void does(Verb verb, RemovalRequest request) {
        UUID id = request.id();
        Actor platform = Actor.platform(request.platformId());
        switch (verb) {
            case REFUSE -> removals.refuse(id, RefusalGround.CONSENSUAL, "She posted it.", platform, walk.now());
            case REVIEW -> removals.review(id, platform, walk.now());
            case CORRECT -> corrections.correct(id, UUID.randomUUID(), Answer.words("No."), platform, walk.now());
            case STILL_THERE -> removals.stillThere(id, "Seen.", Walk.STAFF, walk.now());
            case REAPPEAR -> removals.reappear(id, "Seen.", Walk.STAFF, walk.now());
            case STRIKE_OUT -> mistakes.strikeOut(id, "Another one.", new Asker(Walk.STAFF, true), walk.now());
            case ANSWER_THROUGH_THE_API ->
                QuarkusTransaction.requiringNew().run(() -> requests.lockToAnswer(request.platformId(), id));
        }
    }

    /** Halts whoever stops one case, once they hold it and before they come to its requests. */
    @Singleton
    static class Gate {
        @Inject
        EntityManager em;

        private volatile UUID caseId;
        private volatile int holder;
        private volatile CountDownLatch inside = new CountDownLatch(1);
        private volatile CountDownLatch opens = new CountDownLatch(1);

        void waitsFor(UUID stopped) {
            inside = new CountDownLatch(1);
            opens = new CountDownLatch(1);
            caseId = stopped;
        }

        void on(@Observes @Priority(1) CaseChanged changed) throws InterruptedException {
            if (changed.what() == CaseChanged.What.STOPPED && changed.caseId().equals(caseId)) {
                holder = (Integer)
                        em.createNativeQuery("select pg_backend_pid()").getSingleResult();
                inside.countDown();
                opens.await(30, TimeUnit.SECONDS);
            }
        }
    }
}
