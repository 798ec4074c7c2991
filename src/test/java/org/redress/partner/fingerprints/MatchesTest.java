package org.redress.partner.fingerprints;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.partner.Scopes;
import org.redress.support.PlatformTokens;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** "Do you know this fingerprint?" */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class MatchesTest {
    private static final String PATH = "/api/v1/fingerprints/matches";

    private UUID dropbox;
    private UUID reddit;

    @Inject
    Prints prints;

    @Inject
    Walk walk;

    @Inject
    Decisions decisions;

    @BeforeEach
    void bothWatch() {
        dropbox = prints.watching("dropbox");
        reddit = prints.watching("reddit");
    }

    @Test
    void a_picture_within_31_bits_is_known_by_the_id_of_the_feed_and_one_at_32_is_not() {
        String hash = Prints.fresh();
        String id = prints.at(dropbox, prints.accepted(hash)).id().toString();
        asks("dropbox", hash).body("data[0].matches.id", contains(id)).body("data[0].matches.distance", contains(0));
        asks("dropbox", differing(hash, 31)).body("data[0].matches.distance", contains(31));
        asks("dropbox", differing(hash, 32)).body("data[0].matches", empty());
    }

    @Test
    void each_picture_has_its_line_and_a_turned_one_is_found_by_its_other_hashes() {
        String known = Prints.fresh();
        prints.accepted(known);
        String other = Prints.fresh();
        ask("dropbox", List.of(picture(other, 90), turned(other, known), picture(known, 49)))
                .body("data", hasSize(3))
                .body("data.pdq", contains(other, other, known))
                .body("data[0].matches", empty())
                .body("data[1].matches", hasSize(1))
                .body("data.compared", contains(true, true, false))
                .body("data[2].matches", empty());
    }

    @Test
    void only_what_the_asking_platform_was_given_is_known_and_the_rest_leaves_no_trace() {
        String hash = Prints.fresh();
        UUID hidden = prints.reported(hash);
        decisions.consent(hidden, reddit, Actor.person(hidden), walk.now());
        decisions.hold(hidden, reddit, true, Actor.person(hidden), walk.now());
        prints.accept(hidden);
        asks("dropbox", hash).body("data[0].matches", hasSize(1));
        asks("reddit", hash).body("data[0]", equalTo(unknown(hash)));
    }

    @Test
    void what_nobody_accepted_yet_is_not_known_and_what_was_taken_back_no_more() {
        String hash = Prints.fresh();
        UUID id = prints.reported(hash);
        asks("dropbox", hash).body("data[0].matches", empty());
        prints.accept(id);
        asks("dropbox", hash).body("data[0].matches", hasSize(1));
        decisions.stop(id, Actor.person(id), walk.now());
        asks("dropbox", hash).body("data[0]", equalTo(unknown(hash)));
    }

    @Test
    void the_nearest_come_first_and_more_than_twenty_are_cut_off() {
        String hash = Prints.fresh();
        for (int i = 0; i < 21; i++) {
            prints.accepted(differing(hash, 21 - i));
        }
        asks("dropbox", hash)
                .body("data[0].matches", hasSize(20))
                .body("data[0].matches.distance[0]", is(1))
                .body("data[0].matches.distance[19]", is(20))
                .body("data[0].more", is(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xyz", "D8F8F0CCE0F4A84F0637B4C5A8BA6A1B0D2C6F2A5C3B0F5E9A6D31C7E4B81F20"})
    void what_is_no_hash_is_a_400_that_names_it(String hash) {
        ask("dropbox", List.of(picture(hash, 90)))
                .statusCode(400)
                .body("violations.field", hasItem("fingerprints.pdq"));
    }

    @Test
    void more_than_a_hundred_are_too_many() {
        ask("dropbox", Collections.nCopies(101, picture(Prints.fresh(), 90))).statusCode(400);
        ask("dropbox", List.of()).statusCode(400);
    }

    private ValidatableResponse asks(String platform, String hash) {
        return ask(platform, List.of(picture(hash, 90))).statusCode(200);
    }

    private static ValidatableResponse ask(String platform, List<Map<String, Object>> pictures) {
        return given().header("Authorization", PlatformTokens.of(platform, Scopes.FINGERPRINTS))
                .contentType(ContentType.JSON)
                .body(Map.of("fingerprints", pictures))
                .post(PATH)
                .then();
    }

    private static Map<String, Object> picture(String hash, int quality) {
        return Map.of("pdq", hash, "quality", quality);
    }

    private static Map<String, Object> turned(String hash, String turned) {
        return Map.of("pdq", hash, "quality", 90, "turned", List.of(turned));
    }

    private static Map<String, Object> unknown(String hash) {
        return Map.of("pdq", hash, "compared", true, "matches", List.of(), "more", false);
    }

    private static String differing(String hash, int bits) {
        BigInteger flips = BigInteger.TWO.pow(bits).subtract(BigInteger.ONE).shiftLeft(40);
        return String.format("%064x", new BigInteger(hash, 16).xor(flips));
    }
}
