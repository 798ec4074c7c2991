package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.support.Prints;
import org.redress.support.Walk;

/** The matrix: of every operation, what it is asked for, and how a platform comes to have one of those. */
@ApplicationScoped
class IsolationRows {
    static final String OWNER = "tiktok";
    static final String OTHER = "reddit";
    private static final Partner OWNER_SPEAKS = new Partner(OWNER);

    /** Bodies that {@link Partner} has no use for. */
    private static final Map<String, Object> MORE_BODIES = Map.of(
            "dispute",
            Map.of("deadline_id", UUID.randomUUID(), "ground", "ANSWERED_IN_TIME", "words", "We were in time."));

    private final Map<String, Thing> rows = new TreeMap<>();

    @Inject
    Walk walk;

    @Inject
    Prints prints;

    /** What an operation is about. */
    enum Thing {
        REQUEST,
        /** One each: there is no id to take another's by. */
        ENDPOINT,
        /** Answered from what is published to the caller: see {@code MatchesTest}. */
        PICTURES
    }

    /** Something of the owner's. */
    record Owned(Thing thing, UUID id, String etag) {}

    IsolationRows() {
        for (String verb : List.of("acknowledgement", "dispute", "question", "refusal", "removal")) {
            rows.put("POST " + Partner.LIST + "/{id}/" + verb, Thing.REQUEST);
        }
        rows.put("GET " + Partner.LIST, Thing.REQUEST);
        rows.put("GET " + Partner.LIST + "/{id}", Thing.REQUEST);
        for (String method : List.of("GET", "PUT", "DELETE")) {
            rows.put(method + " /api/v1/webhook-endpoint", Thing.ENDPOINT);
        }
        rows.put("POST /api/v1/fingerprints/matches", Thing.PICTURES);
    }

    Set<String> operations() {
        return new TreeSet<>(rows.keySet());
    }

    /** One of the owner's, while the other platform has one of its own. */
    Owned owned(Described operation) {
        Thing thing = rows.get(operation.key());
        return switch (thing) {
            case REQUEST -> {
                walk.sent("https://www.reddit.com/r/isolation/comments/1");
                UUID id = walk.sent("https://www.tiktok.com/@x/video/isolation").id();
                yield new Owned(thing, id, OWNER_SPEAKS.etag(id));
            }
            case ENDPOINT, PICTURES -> throw new IllegalStateException("nothing that an id names: " + operation);
        };
    }

    /** Whatever of it somebody else could have changed. */
    String state(Owned owned) {
        return switch (owned.thing()) {
            case REQUEST -> OWNER_SPEAKS.etag(owned.id());
            case ENDPOINT, PICTURES -> "";
        };
    }

    Object body(Described operation) {
        return switch (rows.getOrDefault(operation.key(), Thing.REQUEST)) {
            case REQUEST ->
                MORE_BODIES.getOrDefault(operation.verb(), Partner.BODIES.getOrDefault(operation.verb(), Map.of()));
            case ENDPOINT -> Map.of("url", "https://hooks.example.org/isolation");
            case PICTURES -> Map.of("fingerprints", List.of(Map.of("pdq", Prints.fresh(), "quality", 90)));
        };
    }
}
