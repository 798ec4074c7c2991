package org.redress.demo;

import java.nio.file.Path;

/**
 * Where the demo lives and listens. Everything is bound to 127.0.0.1.
 *
 * @param home folder of the clone, for the realm's files
 * @param folder what the demo keeps between two starts
 * @param keycloakHome the unpacked distribution
 * @param reset whether to begin with nothing
 */
public record DemoSettings(
        Path home, Path folder, Path keycloakHome, int port, int keycloakPort, int managementPort, boolean reset) {

    /** Reads the system properties {@code demo.*}, which the build's profile {@code demo} sets. */
    static DemoSettings fromSystemProperties() {
        Path home =
                Path.of(System.getProperty("demo.home", ".")).toAbsolutePath().normalize();
        Path folder = home.resolve(".demo");
        return new DemoSettings(
                home,
                folder,
                folder.resolve("keycloak-" + System.getProperty("demo.keycloak-version")),
                Integer.getInteger("demo.port", 8080),
                Integer.getInteger("demo.keycloak-port", 8180),
                Integer.getInteger("demo.management-port", 9000),
                Boolean.getBoolean("demo.reset"));
    }

    Path postgresData() {
        return folder.resolve("postgres");
    }

    Path keycloakData() {
        return keycloakHome.resolve("data");
    }

    public String portalAddress() {
        return "http://127.0.0.1:" + port;
    }

    public String realmAddress() {
        return "http://127.0.0.1:" + keycloakPort + "/realms/redress";
    }
}
