package org.redress.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says which port is taken before anything starts, instead of a stack trace after a minute. */
final class Ports {
    private Ports() {}

    /** One clear line about the first port somebody else listens on, or nothing when all are free. */
    static Optional<String> complaint(DemoSettings settings) {
        Map<Integer, String> wanted = new TreeMap<>(Map.of(
                settings.port(), "the portal (choose another with -Ddemo.port=...)",
                settings.keycloakPort(), "Keycloak (choose another with -Ddemo.keycloak-port=...)",
                settings.managementPort(), "health and metrics (choose another with -Ddemo.management-port=...)"));
        return wanted.entrySet().stream()
                .filter(one -> isTaken(one.getKey()))
                .map(one -> "Port " + one.getKey() + " of 127.0.0.1 is taken; the demo needs it for " + one.getValue()
                        + ". Is the demo already running?")
                .findFirst();
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
