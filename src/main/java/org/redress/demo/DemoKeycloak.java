package org.redress.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real Keycloak, started from its distribution in development mode, with the portal's realm imported. */
public final class DemoKeycloak {
    /** Who may change accounts at Keycloak itself, in the demo and in the tests. */
    public static final String ADMIN = "keycloak-admin";

    public static final String ADMIN_PASSWORD = "keycloak-demo-only";

    private static final Duration ASKING = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 250;

    private final DemoSettings settings;
    private final Path log;
    private final List<String> more;

    /** @param more arguments for Keycloak besides those of the demo */
    public DemoKeycloak(DemoSettings settings, String... more) {
        this.settings = settings;
        this.more = List.of(more);
        this.log = settings.folder().resolve("keycloak.log");
    }

    /** Starts it on the leash and returns when the realm answers. */
    public void start(Leash leash) throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        DemoRealm.write(settings, settings.keycloakData().resolve("import/redress-realm.json"));
        ProcessBuilder command = new ProcessBuilder(
                        settings.keycloakHome().resolve("bin/" + script()).toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + settings.keycloakPort())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.command().addAll(more);
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        Process keycloak = command.start();
        leash.add(keycloak);
        waitForRealm(keycloak);
    }

    /** What it is busy with, read from its log. */
    String doing() {
        String said;
        try {
            said = Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            said = "";
        }
        if (said.contains("Importing from directory") || said.contains("Realm 'redress' imported")) {
            return "importing the realm";
        }
        if (said.contains("Initializing database schema")) {
            return "making its database, this first time only";
        }
        boolean building = said.contains("Updating the configuration") && !said.contains("augmentation completed");
        return building ? "building itself, this first time only" : "starting";
    }

    private void waitForRealm(Process keycloak) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(ASKING).build();
        HttpRequest question = HttpRequest.newBuilder(URI.create(settings.realmAddress()))
                .timeout(ASKING)
                .build();
        while (!answers(client, question)) {
            if (!keycloak.isAlive()) {
                throw new IOException("Keycloak ended with code " + keycloak.exitValue() + "; see " + log);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String script() {
        return System.getProperty("os.name").startsWith("Windows") ? "kc.bat" : "kc.sh";
    }
}
