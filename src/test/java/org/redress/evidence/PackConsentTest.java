package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.cases.sharing.Shared;
import org.redress.cases.sharing.Sharing;
import org.redress.evidence.gathering.Chosen;
import org.redress.evidence.gathering.Finder;
import org.redress.evidence.gathering.Found;
import org.redress.evidence.gathering.Gathered;
import org.redress.evidence.gathering.Gatherer;
import org.redress.removal.Answer;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.TestPostgres;

/** Nothing is in a pack that the person did not agree to share, and what they take back is gone before it is sent. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PackConsentTest {
    private static final String ADDRESS = "https://x.com/somebody/status/4712";
    private static final String WORDS = "We know her: her name is in the post";

    @Inject
    PackWalk packs;

    @Inject
    Sharing sharing;

    @Inject
    Finder finder;

    @Inject
    Removals removals;

    @Inject
    Decisions decisions;

    @Inject
    EvidencePacks kept;

    @Inject
    Bench bench;

    @Inject
    Gatherer gatherer;

    @Test
    void without_consent_there_is_no_pack_and_the_preview_says_what_is_left_out_and_why() {
        RemovalRequest request = packs.missed(ADDRESS);
        Chosen chosen = Chosen.ofCase(request.caseId());
        assertThatThrownBy(() -> packs.asked(chosen)).isInstanceOf(NotPossibleNow.class);
        UUID ofcom = packs.receiver("Ofcom").id();
        assertThat(finder.count(chosen, ofcom)).isEqualTo(new Found(0, 1, 0, false));

        packs.shares(request.caseId(), false, false);
        assertThat(finder.count(chosen, ofcom)).isEqualTo(new Found(1, 0, 0, false));
        assertThat(finder.count(chosen, packs.receiver("eSafety").id()))
                .as("consent is for one regulator")
                .isEqualTo(new Found(0, 1, 0, false));

        sharing.choose(request.caseId(), Shared.NOTHING, Actor.person(request.caseId()), packs.walk.now());
        assertThat(finder.count(chosen, ofcom)).isEqualTo(new Found(0, 0, 1, false));
    }

    @Test
    void platforms_words_go_along_only_when_the_person_agreed_and_addresses_and_names_never_in_clear() {
        RemovalRequest request = packs.missed(ADDRESS);
        Actor platform = Actor.platform(request.platformId());
        removals.review(request.id(), new Answer(null, WORDS, "ITS-NUMBER", null), platform, packs.walk.now());
        removals.received(request.id(), ReceiptHow.FORM_CONFIRMATION, "FORM-NUMBER", platform, packs.walk.now());
        attempted(request, "its server said: queued as MX-NUMBER");
        packs.shares(request.caseId(), false, true);
        String json = packs.json(packs.made(Chosen.ofCase(request.caseId())));
        assertThat(json)
                .contains("\"how\":\"form_confirmation\",\"proof\":null", "\"code\":250,\"detail\":null")
                .doesNotContain(WORDS, "ITS-NUMBER", "FORM-NUMBER", "MX-NUMBER", "somebody", "4712");
        assertThat(json.substring(json.indexOf("\"items\":"), json.lastIndexOf("\"schema\":")))
                .as("only the entries of the audit carry our random ids")
                .doesNotContain(
                        request.id().toString(),
                        request.caseId().toString(),
                        request.itemId().toString());

        packs.shares(request.caseId(), true, true);
        assertThat(packs.json(packs.made(Chosen.ofCase(request.caseId()))))
                .contains(WORDS, "ITS-NUMBER", "FORM-NUMBER", "MX-NUMBER");
    }

    @Test
    void taking_consent_back_destroys_what_was_not_sent_and_leaves_what_was() {
        RemovalRequest request = packs.missed(ADDRESS);
        packs.shares(request.caseId(), false, false);
        UUID sent = packs.made(Chosen.ofCase(request.caseId()));
        UUID unsent = packs.made(Chosen.ofCase(request.caseId()));
        packs.packing.sent(sent, Actor.staff(PackWalk.STAFF), packs.walk.now());

        sharing.choose(request.caseId(), Shared.NOTHING, Actor.person(request.caseId()), packs.walk.now());
        assertThat(status(unsent)).isEqualTo(PackStatus.DESTROYED);
        assertThatThrownBy(() -> packs.json(unsent)).isInstanceOf(NotFound.class);
        assertThat(packs.json(sent)).isNotEmpty();
    }

    @Test
    void erasing_a_case_destroys_every_pack_that_holds_it_and_only_the_digest_stays() {
        RemovalRequest request = packs.missed(ADDRESS);
        packs.shares(request.caseId(), false, false);
        UUID pack = packs.made(Chosen.ofCase(request.caseId()));
        packs.packing.sent(pack, Actor.staff(PackWalk.STAFF), packs.walk.now());
        decisions.erase(request.caseId(), Actor.person(request.caseId()), packs.walk.now());
        assertThat(status(pack)).isEqualTo(PackStatus.DESTROYED);
        assertThatThrownBy(() -> packs.json(pack)).isInstanceOf(NotFound.class);
        assertThat(kept.findById(pack).digest()).isPresent();
    }

    @Test
    void a_pack_over_many_holds_only_those_who_agreed_and_is_made_anew_when_one_takes_it_back_meanwhile() {
        RemovalRequest one = packs.missed("https://x.com/one/status/1");
        RemovalRequest other = packs.missed("https://x.com/other/status/2");
        packs.shares(one.caseId(), false, false);
        packs.shares(other.caseId(), false, false);
        Instant from = one.sentAt().orElseThrow();
        Chosen today = new Chosen(
                null,
                one.platformId(),
                null,
                null,
                from,
                other.sentAt().orElseThrow().plusMillis(1));
        UUID pack = packs.asked(today);
        sharing.choose(other.caseId(), Shared.NOTHING, Actor.person(other.caseId()), packs.walk.now());
        packs.maker.runDue(packs.walk.now());
        String json = packs.json(pack);
        assertThat(json.split("\"reported_at\"")).hasSize(2);
        assertThat(kept.findById(pack).total()).isEqualTo(1);
        assertThat(status(pack)).isEqualTo(PackStatus.MADE);
    }

    @Test
    void whoever_shares_less_while_their_pack_is_made_is_not_in_it_with_more() {
        RemovalRequest request = packs.missed("https://x.com/less/status/3");
        Actor platform = Actor.platform(request.platformId());
        removals.review(request.id(), new Answer(null, WORDS, "ITS-NUMBER", null), platform, packs.walk.now());
        packs.shares(request.caseId(), true, true);
        UUID pack = packs.asked(new Chosen(
                null, request.platformId(), null, null, request.sentAt().orElseThrow(), null));
        Instant now = packs.walk.now();
        Bench.Job job = bench.begin(pack, now, now).orElseThrow();
        Gathered gathered = new Gathered(true);
        gatherer.add(gathered, job.requests(), job.receiver(), now);

        packs.shares(request.caseId(), false, false);
        byte[] json = WORDS.getBytes(StandardCharsets.UTF_8);
        bench.keep(job, gathered.agreed(), new byte[32], Map.of(FileKind.JSON, json), now);
        assertThat(status(pack)).isEqualTo(PackStatus.WAITING);

        packs.maker.runDue(packs.walk.now());
        assertThat(status(pack)).isEqualTo(PackStatus.MADE);
        assertThat(packs.json(pack)).doesNotContain(WORDS, "ITS-NUMBER");
    }

    @Test
    void withdrawing_what_was_reported_destroys_the_packs_about_it_that_were_not_sent() {
        RemovalRequest request = packs.missed("https://x.com/withdrawn/status/4");
        packs.shares(request.caseId(), false, false);
        UUID sent = packs.made(Chosen.ofCase(request.caseId()));
        UUID unsent = packs.made(Chosen.ofCase(request.caseId()));
        packs.packing.sent(sent, Actor.staff(PackWalk.STAFF), packs.walk.now());
        Actor person = Actor.person(request.caseId());
        decisions.withdraw(request.caseId(), Set.of(request.itemId()), person, packs.walk.now());
        assertThat(status(unsent)).isEqualTo(PackStatus.DESTROYED);
        assertThat(status(sent)).isEqualTo(PackStatus.MADE);
    }

    /** A letter to the platform, and what its mail server said. */
    private void attempted(RemovalRequest request, String detail) {
        UUID letter = UUID.randomUUID();
        Database database = new Database(packs.dataSource);
        database.run(
                "insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, body, status,"
                        + " queued_at, attempts, settled_at) values ('%s', 'LETTER_TO_PLATFORM', 'test', '%s', '%s', '%s',"
                        + " '%s', '%s', '{}', 'SENT', redress_now(), 1, redress_now())",
                letter, request.platformId(), letter, request.platformId(), request.caseId(), request.id());
        database.run(
                "insert into delivery_attempt (delivery_id, number, at, outcome, code, detail, took_ms)"
                        + " values ('%s', 1, redress_now(), 'ACCEPTED', 250, '%s', 1)",
                letter, detail);
    }

    private PackStatus status(UUID pack) {
        return QuarkusTransaction.requiringNew().call(() -> kept.findById(pack).status());
    }
}
