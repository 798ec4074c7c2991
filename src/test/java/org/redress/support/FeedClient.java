package org.redress.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import org.redress.platform.keys.FeedKeys;

/** Platform software that speaks the StopNCII protocol with one pair of keys. */
public record FeedClient(String endpointKey, String subscriptionKey) {
    public static final String BASE = "/compat/stopncii/v1/";
    /** What the first fetch of the clients sends. */
    public static final long FIRST = 10;

    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    private static final ObjectMapper JSON = new ObjectMapper();

    public static FeedClient with(FeedKeys.Made pair) {
        return new FeedClient(pair.endpointKey(), pair.subscriptionKey());
    }

    public RequestSpecification asks() {
        return given().config(PLAIN)
                .header("x-functions-key", endpointKey)
                .header("Ocp-Apim-Subscription-Key", subscriptionKey);
    }

    public JsonNode fetch(long since) {
        return fetch(since, 800, "");
    }

    public JsonNode fetch(long since, int size, String token) {
        RequestSpecification request =
                asks().queryParam("startTimestamp", since).queryParam("pageSize", size);
        Response answer =
                (token.isEmpty() ? request : request.queryParam("nextPageToken", token)).get(BASE + "FetchHashes");
        answer.then().statusCode(200).contentType(ContentType.JSON);
        return json(answer);
    }

    /** {@return the record of a hash as a client that fetches everything ends up with it; null when it never came} */
    public JsonNode record(String hash) {
        JsonNode last = null;
        String token = "";
        boolean more = true;
        while (more) {
            JsonNode page = fetch(FIRST, 800, token);
            for (JsonNode each : page.get("hashRecords")) {
                last = each.get("hashValue").asText().equals(hash) ? each : last;
            }
            token = page.get("nextPageToken").asText();
            more = page.get("hasMoreRecords").asBoolean();
        }
        return last;
    }

    public Response says(String hash, String feedbackValue) {
        Map<String, Object> one =
                Map.of("hashValue", hash, "feedbackValue", feedbackValue, "tags", new String[] {"test"});
        return posts("SubmitFeedback", Map.of("count", 1, "hashFeedbacks", new Object[] {one}));
    }

    public Response posts(String name, Object body) {
        return asks().contentType(ContentType.JSON).body(body).post(BASE + name);
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("an answer is not JSON", e);
        }
    }
}
