package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.cases.sharing.Receiver;
import org.redress.evidence.gathering.Chosen;
import org.redress.evidence.gathering.Gathered;
import org.redress.evidence.gathering.Gatherer;
import org.redress.removal.RemovalRequest;
import org.redress.support.TestPostgres;
import org.redress.vault.openpgp.OurKey;

/** Web addresses leave only in an annex that nobody but the receiver opens, and only with the person's consent. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class AnnexTest {
    private static final String ADDRESS = "https://x.com/somebody/status/4740";

    @Inject
    PackWalk packs;

    @Inject
    Gatherer gatherer;

    @Inject
    Annexes annexes;

    @Test
    void addresses_are_in_the_annex_by_the_names_of_the_pack_and_nowhere_without_a_key_or_consent() throws Exception {
        OurKey key = new OurKey();
        Receiver ofcom = packs.receiver("Ofcom");
        Receiver keyed = new Receiver(ofcom.id(), ofcom.name(), "GB", key.published());
        RemovalRequest request = packs.missed(ADDRESS);
        packs.shares(request.caseId(), false, true);

        Gathered gathered = gathered(keyed, request);
        byte[] annex = annexes.of(job(keyed), gathered, packs.now()).orElseThrow();
        assertThat(new String(annex, StandardCharsets.US_ASCII)).doesNotContain("somebody");
        assertThat(key.open(annex))
                .contains(
                        "\"address\":\"" + ADDRESS + "\"",
                        "\"id\":\"" + gathered.items().get(0).id());
        assertThat(annexes.facts(job(keyed), gathered, packs.now()).addresses()).isEqualTo(1);

        Receiver keyless = new Receiver(ofcom.id(), ofcom.name(), "GB", null);
        assertThat(annexes.of(job(keyless), gathered(keyless, request), packs.now()))
                .isEmpty();
        packs.shares(request.caseId(), true, false);
        assertThat(annexes.of(job(keyed), gathered(keyed, request), packs.now()))
                .isEmpty();
    }

    private Gathered gathered(Receiver receiver, RemovalRequest request) {
        Gathered gathered = new Gathered(true);
        gatherer.add(gathered, List.of(request.id()), receiver, packs.now());
        return gathered;
    }

    private static Bench.Job job(Receiver receiver) {
        return new Bench.Job(UUID.randomUUID(), Chosen.ofCase(UUID.randomUUID()), receiver, List.of());
    }
}
