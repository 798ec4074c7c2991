package org.redress.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;

/** Every page, error and asset that a stranger can reach carries what keeps a browser quiet. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class HeadersTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");
    private static final int FEWEST_ANSWERS = 10;

    @Test
    void rule21_security_3_4_every_answer_carries_the_headers() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/", "/nowhere", "/exit"));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.add(path) && !path.startsWith("/desk")) {
                Response answer = given().redirects().follow(false).get(path);
                carries(path, answer);
                LINK.matcher(answer.asString()).results().forEach(link -> open.push(link.group(1)));
            }
        }
        assertThat(seen).hasSizeGreaterThan(FEWEST_ANSWERS);
    }

    @Test
    void rule27_the_first_page_is_small() {
        Response page = given().get("/");
        List<String> parts = LINK.matcher(page.asString())
                .results()
                .map(link -> link.group(1))
                .filter(HeadersTest::isPart)
                .toList();
        int bytes = page.asByteArray().length;
        for (String part : parts) {
            Response got = given().config(io.restassured.RestAssured.config()
                            .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                    .noContentDecoders()))
                    .header("Accept-Encoding", "gzip")
                    .get(part);
            bytes += got.asByteArray().length;
            assertThat(given().get(part).asString()).doesNotContain("GDS Transport", "@font-face");
        }
        assertThat(parts).hasSizeLessThanOrEqualTo(3);
        assertThat(bytes).isLessThan(60_000);
    }

    @Test
    void security_3_5_1_what_another_site_sends_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("under18", "yes")
                .post("/age")
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .formParam("under18", "yes")
                .post("/age")
                .then()
                .statusCode(403);
        given().formParam("under18", "yes").post("/age").then().statusCode(400);
    }

    @Test
    void rule1_multipart_is_refused() {
        given().multiPart("under18", "yes").post("/age").then().statusCode(org.hamcrest.Matchers.oneOf(400, 415));
    }

    private static boolean isPart(String path) {
        return path.startsWith("/static/") || path.startsWith("/favicon");
    }

    private static void carries(String path, Response answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .as(path)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Strict-Transport-Security")).as(path).isNotNull();
        assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).as(path).isNotNull();
        assertThat(answer.header("X-Robots-Tag")).as(path).isNotNull();
        if (path.startsWith("/transparency")) {
            assertThat(answer.header("Cache-Control")).as(path).startsWith("public");
        } else if (!isPart(path)) {
            assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
        }
    }
}
