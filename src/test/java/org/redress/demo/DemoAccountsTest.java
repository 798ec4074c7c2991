package org.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.staff.Role;
import org.redress.support.FreePort;

/** What the demo promises before it starts. */
class DemoAccountsTest {
    @TempDir
    Path folder;

    @Test
    void every_role_has_an_account() throws IOException {
        String[] roles =
                Arrays.stream(Role.values()).map(Role::realmName).distinct().toArray(String[]::new);

        assertThat(DemoAccounts.read(settings(1)).staff())
                .extracting(DemoAccounts.Account::role)
                .contains(roles);
    }

    @Test
    void the_realm_for_production_knows_nobody_of_the_demo() throws IOException {
        String realm = Files.readString(Path.of("docker/keycloak/redress-realm.json"));

        assertThat(realm).doesNotContain("demo").doesNotContain("credentials");
        assertThat(new ObjectMapper().readTree(realm).path("users"))
                .as("Redress's own account, which signs in as a client and has no password")
                .singleElement()
                .matches(user -> user.path("serviceAccountClientId").asText().equals("redress-onboarding"));
    }

    @Test
    void the_demo_imports_the_same_realm_with_its_people_and_platforms_added() throws IOException {
        Path file = folder.resolve("import/redress-realm.json");

        DemoRealm.write(settings(1), file);

        assertThat(Files.readString(file))
                .contains("redress-desk", "demo-chirp", "caseworker2", "CONFIGURE_TOTP")
                .doesNotContain("${");
    }

    @Test
    void a_taken_port_is_said_in_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.complaint(settings(taken.getLocalPort())))
                    .hasValueSatisfying(words -> assertThat(words)
                            .hasLineCount(1)
                            .contains("Port " + taken.getLocalPort())
                            .contains("portal"));
        }
    }

    private DemoSettings settings(int port) {
        return new DemoSettings(
                Path.of("").toAbsolutePath(), folder, folder, port, FreePort.take(), FreePort.take(), false);
    }
}
