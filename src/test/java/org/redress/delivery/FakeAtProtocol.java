package org.redress.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A personal data server of the AT Protocol with the moderation service that it proxies to, as the lexicons
 * {@code com.atproto.server.*}, {@code com.atproto.identity.resolveHandle}, {@code com.atproto.repo.getRecord} and
 * {@code com.atproto.moderation.createReport} publish them.
 */
final class FakeAtProtocol extends FakeService {
    static final String HANDLE = "desk.example";
    static final String PASSWORD = "abcd-efgh-ijkl-mnop";
    static final String LABELER = "did:plc:ar7c4by46qjdydhdevvrndac";
    static final String UPLOADER = "did:plc:z72i7hdynmk6r22z27h6tvur";
    static final String KEY = "3l6oveex3ii2l";
    static final String CID = "bafyreibmpxlfdc4ndq3yxvvbpfwuh4fakl3h6c2jvyw4dqj6dpzbwgmz5u";
    private static final String URI = "at://" + UPLOADER + "/app.bsky.feed.post/" + KEY;
    private static final Set<String> REASONS = Set.of(
            "com.atproto.moderation.defs#reasonSexual",
            "tools.ozone.report.defs#reasonSexualNCII",
            "tools.ozone.report.defs#reasonSexualDeepfake");

    private final Set<String> access = new HashSet<>();
    private final Set<String> refresh = new HashSet<>();
    private int sessions;
    private int reports = 1_000;
    private boolean there = true;

    /** From now on no access token opens anything, as after two hours. */
    void expire() {
        access.clear();
    }

    /** As after some months, or when the app password was revoked. */
    void endSessions() {
        access.clear();
        refresh.clear();
    }

    void removed() {
        there = false;
    }

    @Override
    Reply answer(Asked asked) {
        String method = asked.method() + " " + asked.path().replace("/xrpc/com.atproto.", "");
        String token = asked.header("Authorization").replace("Bearer ", "");
        return switch (method) {
            case "POST server.createSession" -> create(asked.json());
            case "POST server.refreshSession" ->
                refresh.remove(token) ? session() : error(400, "ExpiredToken", "Token has been revoked");
            default -> access.contains(token) ? inSession(method, asked) : expired(token);
        };
    }

    private Reply inSession(String method, Asked asked) {
        return switch (method) {
            case "GET server.getSession" -> Reply.of(200, "{\"handle\":\"" + HANDLE + "\",\"did\":\"did:plc:us\"}");
            case "GET identity.resolveHandle" ->
                asked.asks("handle").equals("somebody.bsky.social")
                        ? Reply.of(200, "{\"did\":\"" + UPLOADER + "\"}")
                        : error(400, "InvalidRequest", "Unable to resolve handle");
            case "GET repo.getRecord" -> record(asked);
            case "POST moderation.createReport" -> report(asked);
            default -> error(501, "MethodNotImplemented", "Method Not Implemented");
        };
    }

    private Reply record(Asked asked) {
        String uri = "at://" + asked.asks("repo") + "/" + asked.asks("collection") + "/" + asked.asks("rkey");
        if (!there || !uri.equals(URI)) {
            return error(400, "RecordNotFound", "Could not locate record: " + uri);
        }
        ObjectNode record = JSON.createObjectNode().put("uri", URI).put("cid", CID);
        record.putObject("value").put("$type", "app.bsky.feed.post").put("text", "not for us");
        return Reply.of(200, record.toString());
    }

    private Reply report(Asked asked) {
        JsonNode report = asked.json();
        JsonNode subject = report.path("subject");
        boolean named =
                switch (subject.path("$type").asText()) {
                    case "com.atproto.repo.strongRef" ->
                        subject.path("uri").asText().equals(URI)
                                && subject.path("cid").asText().equals(CID);
                    case "com.atproto.admin.defs#repoRef" ->
                        subject.path("did").asText().equals(UPLOADER);
                    default -> false;
                };
        String reason = report.path("reason").asText();
        if (!asked.header("atproto-proxy").equals(LABELER + "#atproto_labeler")) {
            return error(400, "InvalidRequest", "No service configured for com.atproto.moderation.createReport");
        }
        if (!named
                || !REASONS.contains(report.path("reasonType").asText())
                || reason.codePoints().count() > 2_000) {
            return error(400, "InvalidRequest", "Input is wrong: " + reason);
        }
        ObjectNode answer = JSON.createObjectNode().put("id", ++reports);
        answer.set("reasonType", report.path("reasonType"));
        answer.set("subject", subject);
        answer.put("reportedBy", "did:plc:us").put("createdAt", "2026-11-26T12:00:00.000Z");
        return Reply.of(200, answer.toString());
    }

    private Reply create(JsonNode body) {
        boolean right = body.path("identifier").asText().equals(HANDLE)
                && body.path("password").asText().equals(PASSWORD);
        return right ? session() : error(401, "AuthenticationRequired", "Invalid identifier or password");
    }

    private Reply session() {
        sessions++;
        access.add("access-" + sessions);
        refresh.add("refresh-" + sessions);
        ObjectNode session = JSON.createObjectNode().put("accessJwt", "access-" + sessions);
        session.put("refreshJwt", "refresh-" + sessions).put("handle", HANDLE).put("did", "did:plc:us");
        return Reply.of(200, session.toString());
    }

    private static Reply expired(String token) {
        return token.isEmpty()
                ? error(401, "AuthMissing", "Authentication Required")
                : error(400, "ExpiredToken", "Token has expired");
    }

    private static Reply error(int status, String error, String message) {
        return Reply.of(
                status,
                JSON.createObjectNode()
                        .put("error", error)
                        .put("message", message)
                        .toString());
    }
}
