package org.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.KeycloakAdmin;
import org.redress.support.Stack;
import org.redress.support.TestKeycloak;
import org.redress.support.Visitor;

/** The realm that production imports, in the real Keycloak, and a portal that asks for what production asks. */
class SecondFactorIT {
    private static final String REALM = "redress-as-in-production";
    private static final String PASSWORD = "a password of production";
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    private static Stack stack;
    private static KeycloakAdmin admin;

    @BeforeAll
    static void start() throws IOException {
        TestKeycloak keycloak = TestKeycloak.running();
        admin = new KeycloakAdmin(keycloak.realmAddress());
        admin.createRealm(realm("http://127.0.0.1:" + keycloak.deskPort()));
        stack = Stack.start(
                1,
                Map.of(
                        "redress.keycloak.realm-url",
                        keycloak.realmAddress().replaceAll("[^/]+$", REALM),
                        "redress.desk.sign-in-level",
                        "second-factor"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void security_6_3_3_a_password_alone_gets_nowhere_and_with_a_code_the_desk_opens() throws Exception {
        Visitor staff = stack.visitor().signIn("first", PASSWORD);
        assertThat(staff.where().toString()).as("at Keycloak, to set a code up").contains(REALM);
        Matcher secret = SECRET.matcher(staff.page());
        assertThat(secret.find()).isTrue();
        staff.submit("login-actions/required-action", Map.of("totp", code(secret.group(1)), "userLabel", "a test"));
        assertThat(staff.where().toString()).startsWith(stack.address(0) + "/desk");
        assertThat(staff.status()).isEqualTo(200);

        Visitor thief = stack.visitor().signIn("first", PASSWORD);
        assertThat(thief.where().toString()).as("asked for the code").contains(REALM);
        assertThat(thief.page()).contains("name=\"otp\"");
        assertThat(thief.open("/desk").where().toString()).contains(REALM);
    }

    @Test
    void security_6_3_3_a_realm_that_lets_passwords_through_by_mistake_opens_no_desk() {
        admin.change(REALM, "{\"browserFlow\": \"browser\"}");
        try {
            Visitor staff = stack.visitor().signIn("second", PASSWORD);
            assertThat(staff.where().toString()).startsWith(stack.address(0) + "/desk");
            assertThat(staff.status()).isEqualTo(403);
        } finally {
            admin.change(REALM, "{\"browserFlow\": \"desk sign-in\"}");
        }
    }

    private static String realm(String portal) throws IOException {
        String file = Files.readString(Path.of("docker/keycloak/redress-realm.json"))
                .replace("${REDRESS_PORTAL_URL}", portal)
                .replace("${REDRESS_DESK_SECRET}", DemoAccounts.DESK_SECRET);
        ObjectMapper json = new ObjectMapper();
        ObjectNode realm = (ObjectNode) json.readTree(file);
        realm.put("realm", REALM);
        for (String name : List.of("first", "second")) {
            realm.withArray("/users").add(json.readTree("""
                    {"username": "%1$s", "enabled": true, "firstName": "%1$s", "lastName": "test",
                    "email": "%1$s@redress.example", "emailVerified": true, "realmRoles": ["caseworker"],
                    "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
                    """.formatted(name, PASSWORD)));
        }
        return realm.toString();
    }

    /** The one-time code of RFC 6238, with Keycloak's own numbers: six digits, thirty seconds, HMAC-SHA-1. */
    private static String code(String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                .putLong(System.currentTimeMillis() / 1000 / 30)
                .array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format("%06d", number % 1_000_000);
    }
}
