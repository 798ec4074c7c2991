package org.redress.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;
import org.redress.support.Database;
import org.redress.support.Described;
import org.redress.support.FeedClient;
import org.redress.support.PlatformTokens;
import org.redress.support.Prints;
import org.redress.support.Walk;

/** The matrix: of every operation, what it is asked for, and how a platform comes to have one of those. */
@ApplicationScoped
class IsolationRows {
    static final String OWNER = "tiktok";
    static final String OTHER = "reddit";
    static final String ENDPOINT = "/api/v1/webhook-endpoint";
    static final String SANDBOX = "/api/v1/sandbox/";
    private static final String FINGERPRINTS = "/api/v1/fingerprints";
    private static final String DELIVERIES = "/api/v1/webhook-deliveries";

    private final Map<String, Thing> rows = new TreeMap<>();

    @Inject
    Walk walk;

    @Inject
    Prints prints;

    @Inject
    Platforms platforms;

    @Inject
    Sandboxes sandboxes;

    @Inject
    DataSource dataSource;

    /** What an operation is about. */
    enum Thing {
        REQUEST,
        DELIVERY,
        CHANGE,
        /** One each: there is no id to take another's by. */
        ENDPOINT,
        /** Many of other things at once: see {@code BulkAnswersTest}. */
        ANSWERS,
        FINGERPRINT,
        /** Answered from what is published to the caller: see {@code MatchesTest}. */
        PICTURES,
        /** Of the calling client's own sandbox, and refused to a live client. */
        SANDBOX,
        /** Opened by two keys instead of a token. */
        FEED
    }

    /** Something of the owner's. */
    record Owned(Thing thing, UUID id, String etag) {}

    IsolationRows() {
        for (String verb : List.of("acknowledgement", "correction", "dispute", "question", "refusal", "removal")) {
            rows.put("POST " + Partner.LIST + "/{id}/" + verb, Thing.REQUEST);
        }
        rows.put("POST " + Partner.LIST + "/answers", Thing.ANSWERS);
        rows.put("GET " + Partner.LIST, Thing.REQUEST);
        rows.put("GET " + Partner.LIST + "/{id}", Thing.REQUEST);
        rows.put("GET /api/v1/changes", Thing.CHANGE);
        rows.put("GET " + DELIVERIES, Thing.DELIVERY);
        rows.put("GET " + DELIVERIES + "/{id}", Thing.DELIVERY);
        rows.put("POST " + DELIVERIES + "/{id}/redelivery", Thing.DELIVERY);
        for (String method : List.of("GET", "PUT", "DELETE")) {
            rows.put(method + " " + ENDPOINT, Thing.ENDPOINT);
        }
        for (String verb : List.of("activation", "secret-rotation", "test")) {
            rows.put("POST " + ENDPOINT + "/" + verb, Thing.ENDPOINT);
        }
        rows.put("GET " + FINGERPRINTS, Thing.FINGERPRINT);
        rows.put("GET " + FINGERPRINTS + "/{id}", Thing.FINGERPRINT);
        rows.put("POST " + FINGERPRINTS + "/{id}/feedback", Thing.FINGERPRINT);
        rows.put("POST " + FINGERPRINTS + "/{id}/withdrawal-acknowledgement", Thing.FINGERPRINT);
        rows.put("POST " + FINGERPRINTS + "/matches", Thing.PICTURES);
        for (String verb : List.of("clock", "requests", "reset", "fingerprints", "fingerprints/withdrawal")) {
            rows.put("POST " + SANDBOX + verb, Thing.SANDBOX);
        }
        rows.put("GET " + SANDBOX + "checklist", Thing.SANDBOX);
        rows.put("GET /compat/hashes.txt", Thing.FEED);
        rows.put("GET " + FeedClient.BASE + "FetchHashes", Thing.FEED);
        rows.put("POST " + FeedClient.BASE + "SubmitFeedback", Thing.FEED);
        rows.put("POST " + FeedClient.BASE + "SubmitHashes", Thing.FEED);
    }

    Set<String> operations() {
        return new TreeSet<>(rows.keySet());
    }

    boolean isAbout(Described operation, Thing thing) {
        return rows.get(operation.key()) == thing;
    }

    /** One of the owner's, while the other platform has one of its own. */
    Owned owned(Described operation) {
        Thing thing = rows.get(operation.key());
        if (thing == Thing.DELIVERY) {
            listen(OWNER);
            listen(OTHER);
        }
        walk.sent("https://www.reddit.com/r/isolation/comments/1");
        UUID request = walk.sent("https://www.tiktok.com/@x/video/isolation").id();
        return switch (thing) {
            case REQUEST -> new Owned(thing, request, new Partner(OWNER).etag(request));
            case DELIVERY -> new Owned(thing, webhookOf(request), "\"none\"");
            case FINGERPRINT -> fingerprint();
            case CHANGE -> new Owned(thing, changeOf(request), "\"none\"");
            case ENDPOINT, ANSWERS, PICTURES, SANDBOX, FEED ->
                throw new AssertionError("nothing that an id names: " + operation);
        };
    }

    /** Published to both, to each by an id of its own. */
    private Owned fingerprint() {
        UUID owner = prints.watching(OWNER);
        prints.watching(OTHER);
        UUID id = prints.at(owner, prints.accepted(Prints.fresh())).id();
        return new Owned(
                Thing.FINGERPRINT, id, as(OWNER).get(FINGERPRINTS + "/" + id).header("ETag"));
    }

    private UUID changeOf(UUID request) {
        return UUID.fromString(new Database(dataSource)
                .list("select id from platform_change where request_id = '%s'", request)
                .get(0));
    }

    private UUID webhookOf(UUID request) {
        return UUID.fromString(new Database(dataSource)
                .list("select id from delivery where kind = 'WEBHOOK' and request_id = '%s'", request)
                .get(0));
    }

    /** The platform has an endpoint, to which nothing is sent. */
    void listen(String platform) {
        as(platform)
                .contentType(ContentType.JSON)
                .body(Map.of("url", "https://hooks." + platform + ".com/isolation"))
                .put(ENDPOINT)
                .then()
                .statusCode(200);
    }

    /** A platform that rehearses in its sandbox. */
    Rehearsing rehearsing(String platform) {
        sandboxes.of(platforms.bySlug(platform).orElseThrow().id(), Walk.STAFF, walk.now());
        return new Rehearsing(platform, true);
    }

    /** What was queued for either is gone with its endpoint. */
    void clear() {
        as(OWNER).delete(ENDPOINT);
        as(OTHER).delete(ENDPOINT);
        new Database(dataSource)
                .run("update delivery set status = 'DROPPED', attempt_at = null"
                        + " where kind = 'WEBHOOK' and attempt_at is not null");
    }

    /** Whatever of it somebody else could have changed. */
    String state(Owned owned) {
        return switch (owned.thing()) {
            case REQUEST -> new Partner(OWNER).etag(owned.id());
            case DELIVERY -> as(OWNER).get(DELIVERIES + "/" + owned.id()).asString();
            case FINGERPRINT -> as(OWNER).get(FINGERPRINTS + "/" + owned.id()).asString();
            case CHANGE, ENDPOINT, ANSWERS, PICTURES, SANDBOX, FEED -> "";
        };
    }

    Object body(Described operation) {
        return switch (rows.getOrDefault(operation.key(), Thing.REQUEST)) {
            case FINGERPRINT ->
                operation.verb().equals("feedback")
                        ? Map.of("outcome", "BLOCKED")
                        : Map.of("deleted_at", "2026-01-02T03:04:05Z");
            case REQUEST, DELIVERY, CHANGE -> Partner.BODIES.getOrDefault(operation.verb(), Map.of());
            case ENDPOINT -> Map.of("url", "https://hooks.example.org/isolation");
            case PICTURES -> Map.of("fingerprints", List.of(Map.of("pdq", Prints.fresh(), "quality", 90)));
            case SANDBOX -> sandboxBody(operation.verb());
            case ANSWERS -> Map.of("answers", List.of(Map.of()));
            case FEED -> Map.of("count", 0, "hashFeedbacks", List.of());
        };
    }

    private static Map<String, Object> sandboxBody(String verb) {
        return switch (verb) {
            case "clock" -> Map.of("by", "PT1S");
            case "requests" -> Map.of("kinds", List.of("PLAIN"));
            default -> Map.of("count", 1);
        };
    }

    /** A client of a platform's sandbox, with every scope. */
    static RequestSpecification inSandbox(String platform) {
        return given().header(
                        "Authorization",
                        PlatformTokens.ofSandbox(platform, allScopes().toArray(String[]::new)));
    }

    static RequestSpecification as(String platform) {
        return as(platform, allScopes());
    }

    static RequestSpecification as(String platform, Set<String> scopes) {
        return given().header("Authorization", PlatformTokens.of(platform, scopes.toArray(String[]::new)));
    }

    /** {@return every scope of which any operation asks} */
    static Set<String> allScopes() {
        return Described.all().stream()
                .flatMap(operation -> operation.scopes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
