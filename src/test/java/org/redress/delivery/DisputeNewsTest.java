package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.removal.Answer;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.removal.dispute.Claim;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.DisputeGround;
import org.redress.removal.dispute.Disputing;
import org.redress.removal.dispute.Verdict;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A dispute reaches staff, and its answer the platform. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DisputeNewsTest {
    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Removals removals;

    @Inject
    Deadlines deadlines;

    @Inject
    Disputing disputing;

    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void nothingElse() {
        outgoing.clear();
    }

    @Test
    void a_caseworker_gets_a_letter_and_the_platform_a_webhook_once_it_was_answered() {
        UUID caseworker = outgoing.staff("Case Worker", "disputes@example.org", "CASEWORKER");
        outgoing.endpoint("discord", "https://hooks.discord.example/redress");
        RemovalRequest request =
                walk.received("https://discord.com/channels/1/400", walk.now().minus(Duration.ofDays(4)));
        Actor platform = Actor.platform(request.platformId());
        removals.claimRemoval(request.id(), Answer.NONE, platform, walk.now());
        Dispute dispute = disputing.dispute(request.id(), claim(request.id()), platform, walk.now());
        assertThat(queued(request.id(), "dispute.made")).containsExactly(caseworker.toString());
        assertThat(queued(request.id(), Outbox.UPDATED)).isEmpty();

        disputing.decide(dispute.id(), Verdict.UPHELD, "Yes.", Actor.staff(caseworker), walk.now());
        assertThat(queued(request.id(), Outbox.UPDATED))
                .containsExactly(request.platformId().toString());
    }

    private Claim claim(UUID requestId) {
        UUID missed = QuarkusTransaction.requiringNew()
                .call(() -> deadlines.of(requestId).stream()
                        .map(Deadline::id)
                        .filter(id -> deadlines.missed(id).isPresent())
                        .findFirst()
                        .orElseThrow());
        return new Claim(missed, DisputeGround.OTHER, "It was not.", null, null);
    }

    private List<String> queued(UUID requestId, String topic) {
        return new Database(database)
                .list(
                        "select recipient from delivery where request_id = '%s' and topic = '%s' and status = 'QUEUED'",
                        requestId, topic);
    }
}
