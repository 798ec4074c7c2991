package org.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.support.KeycloakAdmin;
import org.redress.support.Stack;
import org.redress.support.Visitor;

/** Who gets in, asked of the real Keycloak and the packaged portal. */
class KeycloakIT {
    private static final String SECOND_CASEWORKER = "d3300000-0000-4000-8000-000000000002";
    private static final String LIST = "/api/v1/removal-requests";
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(1);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "supervisor", "safeguarding", "admin", "auditor"})
    void each_role_signs_in_at_the_desk(String role) {
        Visitor staff = stack.signedIn(role);

        assertThat(staff.where().toString()).startsWith(stack.address(0) + "/desk");
        assertThat(staff.status()).isNotIn(401, 500);
    }

    @Test
    void a_wrong_password_stays_at_keycloak() {
        Visitor stranger = stack.visitor().signIn("caseworker", "not the password");

        assertThat(stranger.where().toString()).startsWith(stack.realmAddress());
    }

    @Test
    void a_disabled_account_cannot_sign_in() {
        KeycloakAdmin admin = new KeycloakAdmin(stack.realmAddress());
        admin.setEnabled(SECOND_CASEWORKER, false);
        try {
            assertThat(stack.signedIn("caseworker2").where().toString()).startsWith(stack.realmAddress());
        } finally {
            admin.setEnabled(SECOND_CASEWORKER, true);
        }
    }

    @Test
    void security_7_4_2_a_disabled_account_is_out_of_the_desk_within_seconds_and_its_stream_ends() throws Exception {
        KeycloakAdmin admin = new KeycloakAdmin(stack.realmAddress());
        Visitor staff = stack.signedIn("caseworker2");
        assertThat(staff.open("/desk").status()).isEqualTo(200);
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(staff.cookies()).build();
        HttpRequest listen = HttpRequest.newBuilder(URI.create(stack.address(0) + "/desk/alerts/stream"))
                .build();
        var stream = client.sendAsync(listen, HttpResponse.BodyHandlers.ofString());
        long began = System.nanoTime();
        admin.setEnabled(SECOND_CASEWORKER, false);
        try {
            while (isIn(staff)) {
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
                Thread.sleep(200);
            }
            assertThat(stream.get(40, TimeUnit.SECONDS).body())
                    .as("the stream ended by itself")
                    .endsWith("data:again\n\n");
            assertThat(client.send(listen, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as("and does not come back")
                    .isNotEqualTo(200);
        } finally {
            admin.setEnabled(SECOND_CASEWORKER, true);
        }
    }

    private static boolean isIn(Visitor staff) {
        staff.open("/desk");
        return staff.status() == 200 && staff.where().toString().startsWith(stack.address(0) + "/desk");
    }

    @Test
    void a_script_of_a_page_that_is_signed_out_is_told_so_and_begins_no_sign_in() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder asks = HttpRequest.newBuilder(URI.create(stack.address(0) + "/desk/alerts/stream"));
        HttpResponse<Void> page = client.send(asks.copy().build(), HttpResponse.BodyHandlers.discarding());
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("q_auth"));
        HttpResponse<Void> script =
                client.send(asks.header("Sec-Fetch-Mode", "cors").build(), HttpResponse.BodyHandlers.discarding());
        assertThat(script.statusCode()).isEqualTo(499);
        assertThat(script.headers().allValues("Set-Cookie"))
                .as("or each try of a page that was left open would leave one")
                .noneMatch(cookie -> cookie.startsWith("q_auth"));
    }

    @Test
    void the_desk_s_cookies_never_reach_the_pages_of_people_who_report() {
        Visitor staff = stack.signedIn("caseworker");

        assertThat(staff.cookies().getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> {
                    assertThat(cookie.getPath()).isEqualTo("/desk");
                    assertThat(cookie.isHttpOnly()).isTrue();
                });
    }

    @Test
    void a_platform_lists_its_requests_with_its_token() throws Exception {
        assertThat(list(stack.token("chirp"))).isEqualTo(200);
    }

    @Test
    void without_a_token_the_api_answers_401() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.address(0) + LIST)).build();

        assertRefused(send(request), "token-missing", "Bearer realm=\"redress\"");
    }

    @Test
    void security_9_2_a_token_that_expired_answers_401_and_says_so() throws Exception {
        KeycloakAdmin admin = new KeycloakAdmin(stack.realmAddress());
        admin.change("redress", "{\"accessTokenLifespan\": 1}");
        try {
            String token = stack.token("chirp");
            long began = System.nanoTime();
            while (list(token) == 200) {
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
                Thread.sleep(200);
            }
            assertRefused(send(listing(token)), "token-expired", "error=\"invalid_token\"");
        } finally {
            admin.change("redress", "{\"accessTokenLifespan\": 300}");
        }
    }

    @Test
    void a_genuine_token_made_for_somebody_else_answers_401() throws Exception {
        String token =
                new KeycloakAdmin(stack.realmAddress()).passwordToken("redress", "caseworker", "caseworker-demo-only");

        assertRefused(send(listing(token)), "token-wrong-audience", "error=\"invalid_token\"");
    }

    @Test
    void what_is_no_token_at_all_answers_401() throws Exception {
        for (String none : List.of("x", "a.b.c", "{}")) {
            assertRefused(send(listing(none)), "token-invalid", "error=\"invalid_token\"");
        }
    }

    @Test
    void a_token_of_another_realm_answers_401() throws Exception {
        String token = new KeycloakAdmin(stack.realmAddress())
                .passwordToken("master", DemoKeycloak.ADMIN, DemoKeycloak.ADMIN_PASSWORD);

        assertThat(list(token)).isEqualTo(401);
    }

    @Test
    void a_token_without_a_signature_answers_401() throws Exception {
        String claims =
                new String(Base64.getUrlDecoder().decode(stack.token("chirp").split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(list(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + "."))
                .isEqualTo(401);
    }

    @Test
    void a_token_whose_claims_were_changed_answers_401() throws Exception {
        String[] parts = stack.token("chirp").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replaceAll("\"platform_id\":\"[^\"]*\"", "\"platform_id\":\"" + UUID.randomUUID() + "\"");

        assertThat(list(parts[0] + "." + encoded(claims) + "." + parts[2])).isEqualTo(401);
    }

    @Test
    void an_unknown_request_answers_404() throws Exception {
        assertThat(get(LIST + "/" + UUID.randomUUID(), stack.token("pixbin"))).isEqualTo(404);
    }

    private static int list(String token) throws IOException, InterruptedException {
        return get(LIST, token);
    }

    private static int get(String path, String token) throws IOException, InterruptedException {
        return send(asking(path, token)).statusCode();
    }

    private static HttpRequest listing(String token) {
        return asking(LIST, token);
    }

    private static HttpRequest asking(String path, String token) {
        return HttpRequest.newBuilder(URI.create(stack.address(0) + path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** RFC 6750 in the header, RFC 9457 in the body, and the quota as on every answer. */
    private static void assertRefused(HttpResponse<String> answer, String word, String challenge) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"urn:redress:problem:" + word + "\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains(challenge);
        assertThat(answer.headers().firstValue("RateLimit")).isPresent();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
