package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Time;

/**
 * Every operation of the description with two platforms and with every token but the right one. An operation without a
 * row in {@link IsolationRows} fails: say there how it keeps platforms apart.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class IsolationMatrixTest {
    /** Its value is how often the caller asked, and the token for forms is random, and for browsers. */
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

    @Test
    void security_8_2_2_every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(rows.operations())
                .isEqualTo(operations().stream().map(Described::key).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("byId")
    void security_8_2_2_another_platforms_id_answers_exactly_like_an_unknown_one(Described operation) {
        IsolationRows.Owned owned = rows.owned(operation);
        String before = rows.state(owned);
        Response others = ask(as(IsolationRows.OTHER, all()), operation, owned.id(), owned.etag());
        Response unknown = ask(as(IsolationRows.OTHER, all()), operation, UUID.randomUUID(), owned.etag());
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
        String cursor = as(IsolationRows.OWNER, all()).get(operation.path()).path("next_cursor");
        as(IsolationRows.OTHER, all())
                .get(operation.path() + "?cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void security_8_2_1_without_a_token_401_and_with_every_scope_but_its_own_403(Described operation) {
        assertThat(operation.scopes()).as("scopes of which it asks").hasSize(1);
        UUID any = UUID.randomUUID();
        assertThat(ask(given(), operation, any, "\"x\"").statusCode()).isEqualTo(401);
        Set<String> others = all();
        others.removeAll(operation.scopes());
        assertThat(ask(as(IsolationRows.OTHER, others), operation, any, "\"x\"").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void security_8_2_1_a_token_that_names_no_platform_opens_nothing(Described operation) {
        Response answer = ask(as("no-such-platform", all()), operation, UUID.randomUUID(), "\"x\"");
        assertThat(answer.statusCode()).isIn(400, 403);
    }

    private List<String> walked(String platform, Described operation) {
        List<String> ids = new java.util.ArrayList<>();
        String cursor = "";
        Response page;
        do {
            page = as(platform, all()).get(operation.path() + "?limit=200" + cursor);
            assertThat(page.statusCode()).isEqualTo(200);
            ids.addAll(page.path("data.id"));
            cursor = "&cursor=" + page.path("next_cursor");
        } while (page.<Boolean>path("has_more"));
        return ids;
    }

    private Response ask(RequestSpecification who, Described operation, UUID id, String etag) {
        who.header("If-Match", etag).header("Idempotency-Key", "isolation-" + UUID.randomUUID());
        if (operation.takesBody()) {
            who.contentType(ContentType.JSON).body(rows.body(operation));
        }
        return who.request(operation.method(), operation.at(id.toString()));
    }

    private static RequestSpecification as(String platform, Set<String> scopes) {
        return given().header("Authorization", PlatformTokens.of(platform, scopes.toArray(String[]::new)));
    }

    private static Set<String> all() {
        return operations().stream()
                .flatMap(operation -> operation.scopes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> headers(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !THEIR_OWN.contains(header.getName().toLowerCase(java.util.Locale.ROOT)))
                .map(Object::toString)
                .toList();
    }
}
