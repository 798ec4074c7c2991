package org.redress.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code GET /api/v2/search}, {@code POST /api/v1/reports} and their errors, as docs.joinmastodon.org publishes them. */
final class FakeMastodon extends FakeService {
    static final String TOKEN = "ZA-Yj3aBD8U8Cm7lKUp-lm9O9BmDgdhHzDeqsY8tlL0";
    private static final Set<String> PARAMETERS =
            Set.of("account_id", "status_ids[]", "comment", "forward", "category", "rule_ids[]");
    private static final Set<String> CATEGORIES = Set.of("spam", "legal", "other", "violation");

    private final Map<String, Post> posts = new LinkedHashMap<>();
    private int reports = 48_914;

    private record Post(String id, String account, String acct, String shownAt) {}

    /** @param acct the account's name; with its host when it is remote */
    void post(String address, String acct) {
        posts.put(address, new Post("1088" + posts.size(), "77" + posts.size(), acct, address));
    }

    /** A full-text search finds a post that only quotes the address. */
    void quoted(String address) {
        posts.put(address, new Post("1099", "88", "somebody", "https://elsewhere.example/@somebody/1"));
    }

    @Override
    Reply answer(Asked asked) {
        if (!asked.header("Authorization").equals("Bearer " + TOKEN)) {
            return Reply.of(401, "{\"error\":\"The access token is invalid\"}");
        }
        return switch (asked.method() + " " + asked.path()) {
            case "GET /api/v1/apps/verify_credentials" -> Reply.of(200, "{\"name\":\"Redress\"}");
            case "GET /api/v2/search" -> search(asked);
            case "POST /api/v1/reports" -> report(asked.form());
            default -> Reply.of(404, "{\"error\":\"Not Found\"}");
        };
    }

    private Reply search(Asked asked) {
        ObjectNode found = JSON.createObjectNode();
        found.putArray("accounts");
        found.putArray("hashtags");
        var statuses = found.putArray("statuses");
        Post post = posts.get(asked.asks("q"));
        if (post != null && asked.asks("resolve").equals("true")) {
            ObjectNode status = statuses.addObject();
            status.put("id", post.id()).put("uri", post.shownAt() + "/activity").put("url", post.shownAt());
            status.putObject("account").put("id", post.account()).put("acct", post.acct());
        }
        return Reply.of(200, found.toString());
    }

    private Reply report(Map<String, List<String>> form) {
        String account = form.getOrDefault("account_id", List.of("")).get(0);
        List<String> statuses = form.getOrDefault("status_ids[]", List.of());
        String comment = form.getOrDefault("comment", List.of("")).get(0);
        String category = form.getOrDefault("category", List.of("other")).get(0);
        boolean known = posts.values().stream()
                .anyMatch(post ->
                        post.account().equals(account) && statuses.stream().allMatch(post.id()::equals));
        if (!known) {
            return Reply.of(404, "{\"error\":\"Record not found\"}");
        }
        if (comment.length() > 1_000) {
            return Reply.of(422, "{\"error\":\"Validation failed: Comment is too long (maximum is 1000 characters)\"}");
        }
        if (!PARAMETERS.containsAll(form.keySet()) || !CATEGORIES.contains(category)) {
            return Reply.of(422, "{\"error\":\"Validation failed\"}");
        }
        ObjectNode report = JSON.createObjectNode();
        report.put("id", Integer.toString(++reports)).put("action_taken", false).put("category", category);
        return Reply.of(200, report.toString());
    }
}
