package org.redress.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code /accounts/{account_id}/abuse-reports} for the type {@code abuse_ncsei}, as developers.cloudflare.com publishes it. */
final class FakeCloudflare extends FakeService {
    static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
    static final String TOKEN = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";
    static final String REFERENCE = "c6d1b9f3a7";
    private static final String REPORTS = "/client/v4/accounts/" + ACCOUNT + "/abuse-reports";
    private static final List<String> REQUIRED = List.of(
            "act",
            "email",
            "email2",
            "host_notification",
            "name",
            "ncsei_subject_representation",
            "owner_notification",
            "urls");
    private static final Set<String> OPTIONAL =
            Set.of("comments", "company", "country", "reported_country", "reported_user_agent", "tele", "title");

    @Override
    Reply answer(Asked asked) {
        if (!asked.header("Authorization").equals("Bearer " + TOKEN)) {
            return refusal(403, 10_000, "Authentication error");
        }
        return switch (asked.method() + " " + asked.path()) {
            case "GET " + REPORTS -> Reply.of(200, "{\"success\":true,\"errors\":[],\"result\":{\"reports\":[]}}");
            case "POST " + REPORTS + "/abuse_ncsei" -> report(asked.json());
            default -> refusal(404, 7_003, "Could not route to " + asked.path());
        };
    }

    private static Reply report(JsonNode report) {
        List<String> wrong = new ArrayList<>();
        REQUIRED.stream().filter(field -> !report.has(field)).forEach(wrong::add);
        report.fieldNames().forEachRemaining(field -> {
            if (!REQUIRED.contains(field) && !OPTIONAL.contains(field)) {
                wrong.add(field);
            }
        });
        must(report.path("act").asText().equals("abuse_ncsei"), "act", wrong);
        must(report.path("email").asText().matches("[^@\\s]+@[^@\\s]+"), "email", wrong);
        must(report.path("email").equals(report.path("email2")), "email2", wrong);
        must(
                Set.of("send", "send-anon")
                        .contains(report.path("host_notification").asText()),
                "host_notification",
                wrong);
        must(
                Set.of("send", "send-anon", "none")
                        .contains(report.path("owner_notification").asText()),
                "owner_notification",
                wrong);
        must(report.path("ncsei_subject_representation").isBoolean(), "ncsei_subject_representation", wrong);
        must(report.path("name").asText().length() <= 255, "name", wrong);
        must(report.path("company").asText().length() <= 100, "company", wrong);
        must(report.path("comments").asText().length() <= 2_000, "comments", wrong);
        must(oneHost(report.path("urls").asText().split("\n")), "urls", wrong);
        return wrong.isEmpty()
                ? Reply.of(
                        200,
                        "{\"abuse_rand\":\"" + REFERENCE
                                + "\",\"request\":{\"act\":\"abuse_ncsei\"},\"result\":\"success\"}")
                : refusal(
                        400,
                        1_001,
                        "invalid: " + wrong + " in " + report.path("urls").asText());
    }

    private static boolean oneHost(String[] urls) {
        return urls.length <= 250
                && List.of(urls).stream()
                                .map(URI::create)
                                .map(URI::getHost)
                                .distinct()
                                .count()
                        == 1
                && List.of(urls).stream().distinct().count() == urls.length;
    }

    private static void must(boolean holds, String field, List<String> wrong) {
        if (!holds) {
            wrong.add(field);
        }
    }

    private static Reply refusal(int status, int code, String message) {
        ObjectNode refusal = JSON.createObjectNode().put("success", false);
        refusal.putArray("errors").addObject().put("code", code).put("message", message);
        return Reply.of(status, refusal.toString());
    }
}
