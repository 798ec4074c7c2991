package org.redress.partner.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.platform.Platforms;
import org.redress.platform.keys.CoopKeys;
import org.redress.platform.keys.FeedKeys;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.FeedClient;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A platform that runs ROOST Coop answers through its actions, signed as Coop signs. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CoopCallbackTest {
    private static final String BASE = "/compat/coop/v1/";
    private static final KeyPair COOP = keyPair();
    private static final KeyPair ANOTHER = keyPair();

    @Inject
    Walk walk;

    @Inject
    Platforms platforms;

    @Inject
    FeedKeys feedKeys;

    @Inject
    CoopKeys coopKeys;

    @Inject
    Removals removals;

    @Inject
    DataSource database;

    private UUID platform;
    private FeedKeys.Made keys;
    private RemovalRequest request;

    @BeforeEach
    void connect() {
        platform = id("dailymotion");
        keys = feedKeys.make(platform, Walk.STAFF, walk.now());
        coopKeys.set(platform, pem(COOP), Walk.STAFF, walk.now());
        request = walk.sent("https://www.dailymotion.com/video/coop" + UUID.randomUUID());
    }

    @AfterEach
    void disconnect() {
        feedKeys.revoke(keys.id(), Walk.STAFF, walk.now());
        coopKeys.remove(platform, Walk.STAFF, walk.now());
    }

    @Test
    void done1_its_actions_acknowledge_and_remove_and_what_comes_twice_answers_once() {
        assertThat(call("acknowledgement", body(request.id(), "queue", "")).statusCode())
                .isEqualTo(204);
        assertThat(status()).isEqualTo(RemovalStatus.IN_REVIEW);
        String removal = body(request.id(), "delete-post", ",\"actorNote\":\"Deleted, account closed.\"");
        assertThat(call("removal", removal).statusCode()).isEqualTo(204);
        assertThat(call("removal", removal).statusCode()).isEqualTo(204);
        assertThat(status()).isEqualTo(RemovalStatus.REMOVED);
        assertThat(steps("CLAIM_REMOVAL")).isEqualTo(1);
        removals.verifyGone(request.id(), "looked", Walk.STAFF, walk.now());
        assertThat(status()).isEqualTo(RemovalStatus.GONE);
    }

    @Test
    void an_action_that_leaves_it_refuses_with_the_ground_that_the_action_names() {
        String refusal = body(
                request.id(),
                "keep",
                ",\"custom\":{\"ground\":\"CONSENSUAL\"},\"decisionReason\":\"She posted it.\",\"actorEmail\":\"moderator@platform.example\"");
        assertThat(call("refusal", refusal).statusCode()).isEqualTo(204);
        RemovalRequest refused = walk.request(request.id());
        assertThat(refused.status()).isEqualTo(RemovalStatus.REFUSED);
        assertThat(refused.refusalGround()).contains("CONSENSUAL");
        assertThat(call("acknowledgement", body(request.id(), "queue", "")).statusCode())
                .isEqualTo(204);
        assertThat(status()).as("a late word takes no refusal back").isEqualTo(RemovalStatus.REFUSED);
    }

    @Test
    void security_6_only_what_its_own_coop_signed_is_believed() {
        String body = body(request.id(), "delete-post", "");
        String other = body(request.id(), "delete-past", "");
        FeedClient known = FeedClient.with(keys);
        for (String signature : List.of(sign(ANOTHER, body), sign(COOP, other), "", "not base64!")) {
            assertThat(send(known, "removal", signature, body).statusCode()).isEqualTo(401);
        }
        assertThat(known.asks()
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(BASE + "removal")
                        .statusCode())
                .isEqualTo(401);
        FeedClient stranger = new FeedClient("x", "y");
        assertThat(send(stranger, "removal", sign(COOP, body), body).statusCode())
                .isEqualTo(401);
        coopKeys.remove(platform, Walk.STAFF, walk.now());
        assertThat(call("removal", body).<String>path("type")).isEqualTo("urn:redress:problem:coop-signature-invalid");
        assertThat(status()).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void security_8_2_2_another_platforms_request_answers_exactly_like_an_unknown_one() {
        RemovalRequest others = walk.sent("https://vimeo.com/coop");
        Response about = call("removal", body(others.id(), "delete-post", ""));
        Response unknown = call("removal", body(UUID.randomUUID(), "delete-post", ""));
        assertThat(about.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(about.asString()).isEqualTo(unknown.asString());
        assertThat(walk.request(others.id()).status()).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void what_is_no_callback_is_400() {
        for (String wrong : List.of("", "[]", "null", "{}", "{\"item\":{\"id\":\"post-1\"}}", "{\"item\":1}")) {
            assertThat(call("removal", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void no_damaged_callback_breaks_anything() {
        Random random = new Random(20_261_126L);
        String whole = body(
                request.id(), "queue", ",\"custom\":{\"done\":\"DELETED\"},\"policies\":[null,{\"name\":\"NCII\"}]");
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.getBytes(StandardCharsets.UTF_8);
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            String verb = List.of("acknowledgement", "removal", "refusal").get(i % 3);
            int status = FeedClient.with(keys)
                    .asks()
                    .contentType(ContentType.JSON)
                    .header("Coop-Signature", sign(COOP, damaged))
                    .body(damaged)
                    .post(BASE + verb)
                    .statusCode();
            assertThat(status)
                    .as("%d: %s", i, new String(damaged, StandardCharsets.UTF_8))
                    .isIn(204, 400, 404);
        }
    }

    @Test
    void only_an_rsa_key_of_2048_bits_or_more_is_taken() throws GeneralSecurityException {
        KeyPairGenerator small = KeyPairGenerator.getInstance("RSA");
        small.initialize(1_024);
        for (String wrong :
                List.of("", "not a key", pem(small.generateKeyPair()), pem(COOP).substring(0, 200))) {
            assertThatThrownBy(() -> coopKeys.set(platform, wrong, Walk.STAFF, walk.now()))
                    .isInstanceOf(NotAcceptable.class);
        }
    }

    private Response call(String verb, String body) {
        return send(FeedClient.with(keys), verb, sign(COOP, body), body);
    }

    private static Response send(FeedClient who, String verb, String signature, String body) {
        return who.asks()
                .contentType(ContentType.JSON)
                .header("Coop-Signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(BASE + verb);
    }

    /** As Coop's documentation shows it. */
    private static String body(UUID item, String action, String more) {
        return "{\"item\":{\"id\":\"" + item + "\",\"typeId\":\"post\"},\"action\":{\"id\":\"" + action
                + "\"},\"policies\":[],\"rules\":[]" + more + "}";
    }

    private RemovalStatus status() {
        return walk.request(request.id()).status();
    }

    private int steps(String event) {
        return new Database(database)
                .list("select id from removal_step where request_id = '%s' and event = '%s'", request.id(), event)
                .size();
    }

    private UUID id(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> platforms.bySlug(slug).orElseThrow().id());
    }

    private static String sign(KeyPair keys, String body) {
        return sign(keys, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(KeyPair keys, byte[] body) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(keys.getPrivate());
            signer.update(body);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
