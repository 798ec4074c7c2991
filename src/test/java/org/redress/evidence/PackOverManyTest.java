package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.audit.Subject;
import org.redress.audit.checkpoint.AuditProofs;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.audit.checkpoint.Seals;
import org.redress.audit.checkpoint.TlogProof;
import org.redress.evidence.files.PackJson;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.StandAloneVerifier;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A pack over many cases says nothing by which its reader would know which of its items are one person's. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PackOverManyTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A time that is not only its day. */
    private static final Pattern EXACT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T(?!00:00:00Z)[0-9:.]+Z");

    @Inject
    PackWalk packs;

    @Inject
    Removals removals;

    @Inject
    AuditProofs proofs;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Seals seals;

    @Inject
    DataSource dataSource;

    private final StandAloneVerifier verifier = new StandAloneVerifier();

    @Test
    void no_two_items_of_one_person_share_an_identifier_or_a_time_and_their_entries_stand_by_their_hashes()
            throws IOException {
        List<RemovalRequest> asked = twoOfOnePerson(Duration.ofDays(301));
        String json = packs.json(packs.made(many(asked)));
        String sealed = json.replaceAll("(?s).*\\\\nextra ([^\\\\]+)\\\\n.*", "$1");
        String whole = json + new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8);
        for (RemovalRequest each : asked) {
            assertThat(whole).doesNotContain(each.id().toString(), "" + each.caseId(), "" + each.itemId());
        }
        JsonNode pack = new ObjectMapper().readTree(json).get("pack");
        assertThat(pack.get("items")).hasSize(2);
        Set<String> met = new HashSet<>();
        for (JsonNode item : pack.get("items")) {
            Set<String> own = identifiers(item, pack);
            assertThat(own).hasSizeGreaterThan(3);
            assertThat(met).doesNotContainAnyElementsOf(own);
            met.addAll(own);
            assertThat(item.at("/consent/given_at").asText()).endsWith("T00:00:00Z");
            assertThat(item.get("reported_at").asText()).endsWith("T00:00:00Z");
            assertThat(item.get("elements").findValuesAsText("at")).allMatch(at -> at.endsWith("T00:00:00Z"));
        }
        assertThat(verify(json)).contains("entries stand by their hashes").doesNotContain("DOES NOT HOLD");
        opened(pack.at("/integrity/audit/entries").get(0));
    }

    /** The organisation can open one of them, and no other entry has its number. */
    private void opened(JsonNode line) {
        long id = new Database(dataSource)
                .count(
                        "select entry_id from audit_seal where position = %d",
                        line.get("index").asLong() + 1);
        String opened = TlogProof.write(proofs.of(List.of(id), packs.now()));
        assertThat(verifier.entry(opened, key(), null))
                .contains("number " + (line.get("index").asLong() + 1) + " of")
                .contains(
                        "\"action\":\"" + line.get("action").asText(),
                        line.get("at").asText());
    }

    @Test
    void what_was_changed_before_it_was_sealed_does_not_hold_either() {
        List<RemovalRequest> asked = twoOfOnePerson(Duration.ofDays(311));
        String many = packs.json(packs.made(many(asked)));
        assertThat(verify(sealedAnew(many, "\"leaf\":\"[^\"]{43}", "\"leaf\":\"" + "A".repeat(43))))
                .contains("does not stand in the audit");
        String one = packs.json(packs.made(Chosen.ofCase(asked.get(0).caseId())));
        assertThat(verify(
                        sealedAnew(one, "\"action\":\"removal-request.send\"", "\"action\":\"removal-request.gone\"")))
                .contains("says something else than stands beside it");
        assertThat(verify(sealedAnew(one, "\"receiver\"", "\"receiver\""))).doesNotContain("DOES NOT HOLD");
    }

    /** Reported together, and sent a day apart: so long ago that nobody else's request is between the two. */
    private List<RemovalRequest> twoOfOnePerson(Duration ago) {
        Instant sent = packs.now().minus(ago);
        UUID caseId = packs.walk.accepted(
                "https://x.com/one/status/" + UUID.randomUUID(), "https://x.com/one/status/" + UUID.randomUUID());
        for (RemovalRequest each : packs.walk.requests(caseId)) {
            removals.send(each.id(), Walk.STAFF, sent);
            sent = sent.plus(Duration.ofDays(1));
            removals.received(each.id(), ReceiptHow.API_READ, "test", Actor.platform(each.platformId()), packs.now());
        }
        packs.shares(caseId, false, false);
        return packs.walk.requests(caseId);
    }

    private static Chosen many(List<RemovalRequest> asked) {
        List<Instant> sent =
                asked.stream().map(each -> each.sentAt().orElseThrow()).sorted().toList();
        Instant until = sent.get(sent.size() - 1).plusMillis(1);
        return new Chosen(null, asked.get(0).platformId(), null, null, sent.get(0), until);
    }

    /** Everything of an item, and of what the audit says about it, that is no word of ours: also each exact time. */
    private static Set<String> identifiers(JsonNode item, JsonNode pack) {
        Set<String> own = found(ID, item);
        own.addAll(found(EXACT, item));
        StreamSupport.stream(pack.at("/integrity/audit/entries").spliterator(), false)
                .filter(line ->
                        line.get("request").asText().equals(item.get("request").asText()))
                .forEach(line -> {
                    own.add(line.get("leaf").asText());
                    own.addAll(found(ID, line));
                    own.add(line.get("at").asText());
                    assertThat(line.get("entry").isNull()).isTrue();
                });
        return own;
    }

    private static Set<String> found(Pattern what, JsonNode node) {
        return what.matcher(node.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The same pack with something else in it, and a seal that fits. */
    private String sealedAnew(String json, String what, String by) {
        String inner = json.substring(json.indexOf("\"pack\":") + 7, json.lastIndexOf(",\"schema\":"));
        String changed = inner.replaceFirst(what, by);
        String digest = HexFormat.of().formatHex(PackJson.sha256(changed.getBytes(StandardCharsets.UTF_8)));
        String document = "{\"digest\":\"" + digest + "\",\"pack\":" + changed + ",\"schema\":1}";
        Subject forged = new Subject("evidence-pack", UUID.randomUUID().toString(), null);
        return seals.seal(document, forged, Actor.system("test"), packs.now());
    }

    private String verify(String json) {
        return verifier.pack(json.getBytes(StandardCharsets.UTF_8), key());
    }

    private Object key() {
        return verifier.key(checkpoints.key().orElseThrow().text());
    }
}
