package org.redress.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.support.PlatformTokens;

/** A platform that speaks with its live client, or with the one of its sandbox. */
record Rehearsing(String slug, boolean sandbox) {
    private static final String SANDBOX = "/api/v1/sandbox/";

    RequestSpecification asks() {
        String token = sandbox
                ? PlatformTokens.ofSandbox(slug, Scopes.READ, Scopes.RESPOND, Scopes.WEBHOOKS)
                : PlatformTokens.of(slug, Scopes.READ, Scopes.RESPOND, Scopes.WEBHOOKS);
        return given().header("Authorization", token);
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return asks().contentType(ContentType.JSON)
                .body(body)
                .post(SANDBOX + path)
                .then();
    }

    UUID generated(String kind) {
        return UUID.fromString(post("requests", Map.of("kinds", List.of(kind)))
                .statusCode(201)
                .extract()
                .path("data[0].id"));
    }

    ValidatableResponse reads(UUID id) {
        return asks().get(Partner.LIST + "/" + id).then();
    }

    JsonPath read(UUID id) {
        return reads(id).statusCode(200).extract().jsonPath();
    }

    String etag(UUID id) {
        return reads(id).statusCode(200).extract().header("ETag");
    }

    ValidatableResponse answer(UUID id, String verb, String etag, String key) {
        return asks().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(Partner.BODIES.get(verb))
                .post(Partner.LIST + "/" + id + "/" + verb)
                .then();
    }

    List<String> proven() {
        return asks().get(SANDBOX + "checklist").jsonPath().getList("data.findAll { it.proven_at != null }.step");
    }
}
