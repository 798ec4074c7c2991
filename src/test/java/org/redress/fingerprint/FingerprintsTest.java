package org.redress.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.CaseFiles;
import org.redress.cases.Decisions;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.ReportedItem;
import org.redress.support.Person;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** Fingerprints that are kept with a case. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class FingerprintsTest {
    private final Random random = new Random(7);

    @Inject
    Walk walk;

    @Inject
    Decisions decisions;

    @Inject
    Fingerprints fingerprints;

    @Inject
    CaseFiles caseFiles;

    @TestHTTPResource("/")
    String site;

    @Test
    void a_picture_that_differs_in_31_bits_is_the_same_and_one_in_32_is_not() {
        BigInteger bits = new BigInteger(256, random);
        UUID mine = with(picture(bits));
        UUID near = with(picture(bits.xor(BigInteger.TWO.pow(31).subtract(BigInteger.ONE))));
        UUID far = with(picture(bits.xor(BigInteger.TWO.pow(32).subtract(BigInteger.ONE))));
        assertThat(same(mine)).contains(near).doesNotContain(far, mine);
    }

    @Test
    void a_picture_that_was_turned_or_mirrored_is_the_same() {
        BigInteger mirrored = new BigInteger(256, random);
        String line = picture(new BigInteger(256, random));
        int last = line.lastIndexOf(',') + 1;
        UUID mine = with(line.substring(0, last) + String.format("%064x", mirrored));
        UUID turned = with(picture(mirrored.flipBit(7)));
        assertThat(same(mine)).contains(turned);
    }

    @Test
    void the_same_bytes_are_the_same_video() {
        String line = String.format("video - %064x %032x -", new BigInteger(256, random), new BigInteger(128, random));
        UUID mine = with(line);
        UUID other = with(line);
        assertThat(same(mine)).containsExactly(other);
        decisions.withdraw(other, java.util.Set.of(only(other).itemId()), Actor.person(other), walk.now());
        assertThat(same(mine)).isEmpty();
    }

    @Test
    void taking_the_item_back_withdraws_its_fingerprint_and_erasing_empties_it() {
        UUID id = with(picture(new BigInteger(256, random)));
        assertThat(only(id).status()).isEqualTo(FingerprintStatus.HELD);
        UUID item = only(id).itemId();
        decisions.withdraw(id, java.util.Set.of(item), Actor.person(id), walk.now());
        assertThat(only(id).status()).isEqualTo(FingerprintStatus.WITHDRAWN);
        decisions.erase(id, Actor.person(id), walk.now());
        assertThat(only(id).pdq()).isEmpty();
    }

    @Test
    void rule11_a_fingerprint_alone_is_a_report() {
        Visitor visitor = new Visitor(site.replaceAll("/$", "")).open("/age").submit("/age", Map.of("under18", "no"));
        visitor.submit("/who", Map.of("capacity", "subject"));
        visitor.open("/where").submit("/where", Map.of("only_picture", "yes"));
        visitor.submit("/picture", Map.of("fingerprints", "nonsense"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("nonsense", "not fingerprints that we can read");
        visitor.submit("/picture", Map.of("fingerprints", picture(new BigInteger(256, random))));
        visitor.open("/ask");
        assertThat(visitor.page()).contains("Sites that watch for fingerprints");
        visitor.submit("/ask", Map.of("consent", "watchers")).open("/check");
        assertThat(visitor.page()).contains("Fingerprint of a picture");
        visitor.submit("/check", Map.of()).submit("/sent", Map.of("kept", "yes"));
        assertThat(visitor.page()).contains("Fingerprint of a picture", "Ready for sites that watch for it");
    }

    @Test
    void a_fingerprint_can_be_added_later() {
        Person person = Person.reported(site, "https://x.com/fingerprint/later/1");
        Visitor visitor = person.visitor().open("/yours/more");
        visitor.submit("/yours/more", Map.of("fingerprints", "nonsense"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit("/yours/more", Map.of("fingerprints", picture(new BigInteger(256, random)), "consent", "yes"));
        assertThat(visitor.page()).contains("Fingerprint of a picture", "Ready for sites that watch for it");
    }

    @Test
    void rule11_only_the_picture_and_no_fingerprint_is_nothing_to_send() {
        Visitor visitor = new Visitor(site.replaceAll("/$", "")).open("/age").submit("/age", Map.of("under18", "no"));
        visitor.submit("/who", Map.of("capacity", "subject"));
        visitor.open("/where").submit("/where", Map.of("only_picture", "yes"));
        visitor.open("/check").submit("/check", Map.of());
        assertThat(visitor.status()).isEqualTo(422);
    }

    private UUID with(String line) {
        UUID id = walk.reported("https://x.com/fingerprint/status/" + random.nextInt(1_000_000));
        ReportedItem picture = new ReportedItem(ItemKind.FINGERPRINT, line, Made.SYNTHETIC, null, true);
        decisions.add(id, List.of(picture), Actor.person(id), walk.now());
        return id;
    }

    private String picture(BigInteger bits) {
        String hex = String.format("%064x", bits);
        String eight = String.join(",", Collections.nCopies(8, hex));
        return String.format(
                "picture 90 %064x %032x %s", new BigInteger(256, random), new BigInteger(128, random), eight);
    }

    private java.util.Set<UUID> same(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> fingerprints.casesWithTheSame(caseId));
    }

    private Fingerprint only(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> fingerprints.ofCase(caseId))
                .get(0);
    }
}
