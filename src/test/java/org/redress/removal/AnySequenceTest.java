package org.redress.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Whatever happens in whatever order, what is kept of a clock is what its facts fold into. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class AnySequenceTest {
    private static final String ADDRESS = "https://x.com/somebody/status/1";

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    Deadlines deadlines;

    @Test
    void rule2_for_any_sequence_of_events_the_recomputed_deadline_equals_the_stored_one() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            RemovalRequest request = walk.sent(ADDRESS);
            Instant now = request.sentAt().orElseThrow();
            for (int i = 0; i < 12; i++) {
                now = now.plusSeconds(random.nextInt(200_000));
                anything(request, random.nextInt(8), now);
                for (Deadline each : all(request)) {
                    assertThat(kept(each)).as("seed " + seed).isEqualTo(folded(each));
                }
            }
        }
    }

    private void anything(RemovalRequest request, int which, Instant now) {
        try {
            switch (which) {
                case 0 -> receive(request, now);
                case 1 -> removals.review(request.id(), platform(request), now);
                case 2 -> removals.query(request.id(), Set.of(Element.CONTACT), "", platform(request), now);
                case 3 -> removals.claimRemoval(request.id(), Answer.NONE, platform(request), now);
                case 4 -> removals.refuse(request.id(), RefusalGround.OTHER, "", platform(request), now);
                case 5 -> removals.stillThere(request.id(), "", Walk.STAFF, now);
                case 6 -> removals.agreeIncomplete(request.id(), Walk.STAFF, now);
                default -> removals.complete(request.id(), Walk.STAFF, now);
            }
        } catch (NotPossibleNow refused) {
            assertThat(refused.code()).isIn("already-there", "not-allowed");
        }
    }

    private static Map<String, Object> kept(Deadline d) {
        return Map.of("state", d.state(), "start", d.startedAt(), "due", d.dueAt(), "stop", d.stoppedAt());
    }

    private static Map<String, Object> folded(Deadline d) {
        var reading = d.reading();
        return Map.of(
                "state", reading.state(),
                "start", Optional.ofNullable(reading.startedAt()),
                "due", Optional.ofNullable(reading.dueAt()),
                "stop", Optional.ofNullable(reading.stoppedAt()));
    }

    private void receive(RemovalRequest request, Instant at) {
        removals.received(request.id(), ReceiptHow.API_READ, "test", platform(request), at);
    }

    private static Actor platform(RemovalRequest request) {
        return Actor.platform(request.platformId());
    }

    private List<Deadline> all(RemovalRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Deadline> all = deadlines.of(request.id());
            all.forEach(deadline -> deadline.facts().size());
            return all;
        });
    }
}
