package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.support.Described;
import org.redress.support.TestPostgres;
import org.redress.support.Time;

/**
 * Every operation of the description with two platforms and with every token but the right one. An operation without a
 * row in {@link IsolationRows} fails: say there how it keeps platforms apart.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class IsolationMatrixTest {
    /** What is left of the caller's own quota, and the token for forms, which is random and for browsers. */
    private static final Set<String> THEIR_OWN = Set.of("ratelimit", "set-cookie");

    @Inject
    IsolationRows rows;

    @Inject
    DataSource database;

    static List<Described> operations() {
        return Described.all();
    }

    static Stream<Described> byId() {
        return Described.all().stream().filter(Described::namesOne);
    }

    static Stream<Described> lists() {
        return Described.all().stream().filter(Described::pages);
    }

    static Stream<Described> endpoint() {
        return Described.all().stream().filter(operation -> operation.path().startsWith(IsolationRows.ENDPOINT));
    }

    static Stream<Described> sandbox() {
        return Described.all().stream().filter(operation -> operation.path().startsWith(IsolationRows.SANDBOX));
    }

    @AfterEach
    void clear() {
        rows.clear();
    }

    @Test
    void security_8_2_2_every_operation_has_a_row() {
        assertThat(rows.operations())
                .containsAll(operations().stream().map(Described::key).toList());
    }

    @ParameterizedTest
    @MethodSource("byId")
    void security_8_2_2_another_platforms_id_answers_exactly_like_an_unknown_one(Described operation) {
        IsolationRows.Owned owned = rows.owned(operation);
        String before = rows.state(owned);
        Response others = ask(IsolationRows.as(IsolationRows.OTHER), operation, owned.id(), owned.etag());
        Response unknown = ask(IsolationRows.as(IsolationRows.OTHER), operation, UUID.randomUUID(), owned.etag());
        assertThat(others.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(others.asString()).isEqualTo(unknown.asString());
        assertThat(headers(others)).isEqualTo(headers(unknown));
        assertThat(rows.state(owned)).as("what the other did").isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void security_8_2_2_a_list_holds_the_callers_own_only_and_no_cursor_crosses(Described operation) {
        IsolationRows.Owned owned = rows.owned(operation);
        new Time(database).forward(Listing.SETTLED.plusMillis(200));
        List<String> own = walked(IsolationRows.OWNER, operation);
        assertThat(own).contains(owned.id().toString());
        assertThat(walked(IsolationRows.OTHER, operation)).isNotEmpty().doesNotContainAnyElementsOf(own);
        String cursor = IsolationRows.as(IsolationRows.OWNER)
                .get(operation.path() + "?limit=1")
                .path("next_cursor");
        IsolationRows.as(IsolationRows.OTHER)
                .get(operation.path() + "?cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @MethodSource("endpoint")
    void security_8_2_2_what_each_has_once_is_another_for_everybody(Described operation) {
        rows.listen(IsolationRows.OWNER);
        String before = IsolationRows.as(IsolationRows.OWNER)
                .get(IsolationRows.ENDPOINT)
                .asString();
        IsolationRows.as(IsolationRows.OTHER).delete(IsolationRows.ENDPOINT);
        Response others = ask(IsolationRows.as(IsolationRows.OTHER), operation, UUID.randomUUID(), "\"none\"");
        assertThat(others.statusCode()).isEqualTo(operation.method().equals("PUT") ? 200 : 404);
        assertThat(others.asString()).doesNotContain("hooks." + IsolationRows.OWNER);
        IsolationRows.as(IsolationRows.OTHER).delete(IsolationRows.ENDPOINT);
        assertThat(IsolationRows.as(IsolationRows.OWNER)
                        .get(IsolationRows.ENDPOINT)
                        .asString())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("sandbox")
    void security_8_2_2_a_sandbox_is_its_own_clients_alone(Described operation) {
        Rehearsing owner = rows.rehearsing(IsolationRows.OWNER);
        UUID request = owner.generated("PLAIN");
        String before = owner.etag(request);
        Rehearsing other = rows.rehearsing(IsolationRows.OTHER);
        assertThat(ask(IsolationRows.inSandbox(IsolationRows.OTHER), operation, request, "\"none\"")
                        .statusCode())
                .isIn(200, 201);
        for (String live : List.of(IsolationRows.OTHER, IsolationRows.OWNER)) {
            assertThat(ask(IsolationRows.as(live), operation, request, "\"none\"")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(owner.etag(request)).isEqualTo(before);
        owner.post("reset", Map.of()).statusCode(200);
        other.post("reset", Map.of()).statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void security_8_2_1_without_a_token_401_and_with_every_scope_but_its_own_403(Described operation) {
        UUID any = UUID.randomUUID();
        assertThat(ask(given(), operation, any, "\"x\"").statusCode()).isEqualTo(401);
        Set<String> others = IsolationRows.allScopes();
        others.removeAll(operation.scopes());
        Response wrong = ask(IsolationRows.as(IsolationRows.OTHER, others), operation, any, "\"x\"");
        if (rows.isAbout(operation, IsolationRows.Thing.FEED)) {
            assertThat(wrong.statusCode()).as("a token is no key").isEqualTo(401);
        } else {
            assertThat(operation.scopes()).as("scopes of which it asks").hasSize(1);
            assertThat(wrong.statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void security_8_2_1_a_token_that_names_no_platform_opens_nothing(Described operation) {
        Response answer = ask(IsolationRows.as("no-such-platform"), operation, UUID.randomUUID(), "\"x\"");
        assertThat(answer.statusCode()).isIn(401, 403);
    }

    private static List<String> walked(String platform, Described operation) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        Response page;
        do {
            page = IsolationRows.as(platform).get(operation.path() + "?limit=200" + cursor);
            assertThat(page.statusCode()).isEqualTo(200);
            ids.addAll(page.path("data.id"));
            cursor = "&cursor=" + page.path("next_cursor");
        } while (page.<Boolean>path("has_more"));
        return ids;
    }

    private Response ask(RequestSpecification who, Described operation, UUID id, String etag) {
        who.header("If-Match", etag).header("Idempotency-Key", "isolation-" + UUID.randomUUID());
        if (!operation.method().equals("GET")) {
            // Said even without a body: RestAssured would say that it is a form.
            who.contentType(ContentType.JSON);
        }
        if (operation.takesBody()) {
            who.body(rows.body(operation));
        }
        return who.request(operation.method(), operation.at(id.toString()));
    }

    private static List<String> headers(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !THEIR_OWN.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(Object::toString)
                .toList();
    }
}
