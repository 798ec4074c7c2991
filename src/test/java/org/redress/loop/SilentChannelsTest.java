package org.redress.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.evidence.PackWalk;
import org.redress.evidence.Packing;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;

/** Channels whose platform says nothing: one address is walked from the report, with the time set, to a sent pack. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class SilentChannelsTest extends ChannelWalk {
    @Inject
    Sweep sweep;

    @Inject
    PackWalk packs;

    @Inject
    Packing packing;

    /** Other tests' clocks rest, so that what the shifted time brings is this test's alone. */
    @BeforeEach
    void rests() {
        database.run(
                "update deadline set state = 'STOPPED', stopped_at = redress_now(), next_rung = null, wake_at = null"
                        + " where state in ('RUNNING', 'PAUSED')");
    }

    @Test
    void email_silent_from_report_to_a_sent_pack() {
        accepted("https://www.dropbox.com/s/" + marker);
        desk.submit("/sending", Map.of());
        postman.sendDue(time.now());
        assertThat(request().status()).isEqualTo(RemovalStatus.RECEIVED);
        silentUntil("REGULATOR", "UK_OSA_10_3A");
        packed("UK_OSA_10_3A");
    }

    @Test
    void form_silent_from_report_to_a_sent_pack() {
        accepted("https://x.com/" + marker + "/status/1");
        filled("x", "number", "TID-2");
        silentUntil("REGULATOR", "UK_OSA_10_3A");
        packed("UK_OSA_10_3A");
    }

    @Test
    void inside_the_app_without_a_number_our_own_clock_notices_the_silence_and_it_is_walked_to_verified_gone() {
        accepted("https://www.threads.net/" + marker);
        filled("threads", "sent", "");
        assertThat(request().status()).isEqualTo(RemovalStatus.SENT);
        silentUntil("SECOND_CHANNEL", "ORG_RESPONSE");
        desk.open("/desk/cases/" + person.reference())
                .submit("/answer", Map.of("kind", "CLAIM_REMOVAL", "words", "The app says that it is removed."));
        verifiedGone();
    }

    private void silentUntil(String rung, String rule) {
        time.forward(Duration.ofHours(48).plusMinutes(2));
        sweep.sweep(time.now());
        assertThat(person.page()).contains("is late. A caseworker has been told");
        time.forward(Duration.ofHours(25));
        sweep.sweep(time.now());
        assertThat(database.list(
                        "select v.rule_id from alert a join deadline d on d.id = a.deadline_id"
                                + " join rule_version v on v.id = d.rule_version_id"
                                + " join missed_deadline m on m.deadline_id = d.id"
                                + " where a.rung = '%s' and d.case_id = '%s'",
                        rung, caseId()))
                .contains(rule);
    }

    /** The person agreed that Ofcom reads it: the pack holds the miss, and is sent. */
    private void packed(String rule) {
        packs.shares(caseId(), true, true);
        UUID pack = packs.made(Chosen.ofCase(caseId()));
        assertThat(packs.json(pack)).contains("\"missed\":{\"detected_at\":\"", rule);
        packing.sent(pack, Actor.staff(PackWalk.STAFF), time.now());
        assertThat(packs.record(pack)).contains("evidence-pack.sent");
    }
}
