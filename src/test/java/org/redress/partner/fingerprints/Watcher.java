package org.redress.partner.fingerprints;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.redress.support.PlatformTokens;

/** A platform that watches for fingerprints through the API. */
record Watcher(String slug) {
    static final String PATH = "/api/v1/fingerprints";
    static final String READ = "fingerprints:read";
    static final String FEEDBACK = "fingerprints:feedback";
    static final Map<String, String> DELETED = Map.of("deleted_at", "2026-01-02T03:04:05Z");

    JsonPath list(String query) {
        return asks().get(PATH + "?" + query).then().statusCode(200).extract().jsonPath();
    }

    ValidatableResponse reads(String id) {
        return asks().get(PATH + "/" + id).then();
    }

    String etag(String id) {
        return reads(id).extract().header("ETag");
    }

    ValidatableResponse acknowledges(String id) {
        return acknowledges(id, etag(id), UUID.randomUUID().toString(), DELETED);
    }

    ValidatableResponse acknowledges(String id, String etag, String key, Object body) {
        return posts(id + "/withdrawal-acknowledgement", etag, key, body);
    }

    ValidatableResponse says(String id, String outcome) {
        return posts(id + "/feedback", etag(id), UUID.randomUUID().toString(), Map.of("outcome", outcome));
    }

    ValidatableResponse posts(String path, String etag, String key, Object body) {
        return asks().header("If-Match", etag)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + path)
                .then();
    }

    Response ask(String method, String path) {
        RequestSpecification request = asks().header("If-Match", "\"x\"").header("Idempotency-Key", path);
        return method.equals("GET")
                ? request.get(PATH + path)
                : request.contentType(ContentType.JSON)
                        .body(path.endsWith("feedback") ? Map.of("outcome", "BLOCKED") : DELETED)
                        .post(PATH + path);
    }

    RequestSpecification asks() {
        return given().header("Authorization", PlatformTokens.of(slug, READ, FEEDBACK, "removal-requests:read"));
    }
}
