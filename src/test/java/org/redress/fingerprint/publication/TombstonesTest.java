package org.redress.fingerprint.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Who comes later gets what was there before; and what was withdrawn is forgotten in the end. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class TombstonesTest {
    private UUID platform;

    @Inject
    Prints prints;

    @Inject
    Walk walk;

    @Inject
    Decisions decisions;

    @Inject
    Watching watching;

    @Inject
    Feedbacks feedbacks;

    @Inject
    Tombstones tombstones;

    @Inject
    Filling filling;

    @BeforeEach
    void watch() {
        platform = prints.watching("twitch");
    }

    @Test
    void a_confirmed_withdrawal_is_kept_for_35_days_longer_than_clients_take_to_begin_anew() {
        UUID id = withdrawn();
        feedbacks.acknowledge(platform, prints.at(platform, id).id(), walk.now());
        forgetAfter(Duration.ofDays(34));
        assertThat(prints.at(platform, id).recordId()).isPresent();
        forgetAfter(Duration.ofDays(36));
        assertThat(prints.at(platform, id).recordId()).isEmpty();
    }

    @Test
    void one_that_the_platform_does_not_confirm_is_kept_for_90_days_and_no_longer() {
        UUID id = withdrawn();
        forgetAfter(Duration.ofDays(89));
        assertThat(prints.at(platform, id).recordId()).isPresent();
        forgetAfter(Duration.ofDays(91));
        assertThat(prints.at(platform, id).recordId()).isEmpty();
    }

    @Test
    void a_platform_that_watches_later_gets_what_was_there_before() {
        UUID before = prints.accepted(Prints.fresh());
        UUID undecided = prints.reported(Prints.fresh());
        UUID later = prints.watching("linkedin");
        while (filling.fill(walk.now().plus(Filling.SETTLED).plusSeconds(1))) {
            // Batch after batch, as the timetable does.
        }
        assertThat(prints.at(later, before).status()).isEqualTo(PublicationStatus.ACTIVE);
        assertThat(prints.at(later, undecided)).isNull();
    }

    private UUID withdrawn() {
        UUID id = prints.accepted(Prints.fresh());
        watching.read(platform, prints.at(platform, id).id(), walk.now());
        decisions.stop(id, Actor.person(id), walk.now());
        return id;
    }

    private void forgetAfter(Duration time) {
        while (QuarkusTransaction.requiringNew()
                        .call(() -> tombstones.forget(walk.now().plus(time)))
                > 0) {
            // Feed after feed, as the timetable does.
        }
    }
}
