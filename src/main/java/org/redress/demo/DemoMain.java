package org.redress.demo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** {@code mvn -Pdemo}: starts PostgreSQL and Keycloak side by side, then the portal on top of them. */
@QuarkusMain(name = "demo")
public final class DemoMain {
    DemoMain() {}

    public static void main(String... args) throws IOException, InterruptedException {
        DemoSettings settings = DemoSettings.fromSystemProperties();
        Optional<String> complaint = Ports.complaint(settings);
        if (complaint.isPresent()) {
            System.err.println(complaint.get());
            System.exit(1);
        }
        Leash leash = Leash.hold(settings);
        DemoPostgres.endLeftover(settings);
        if (settings.reset()) {
            forget(settings);
        }
        try {
            configure(settings, start(settings, leash));
        } catch (ExecutionException e) {
            System.err.println("The demo did not start: " + e.getCause());
            System.exit(1);
        }
        Quarkus.run(DemoPortal.class, args);
    }

    /** {@return the JDBC address of the database} */
    private static String start(DemoSettings settings, Leash leash) throws ExecutionException, InterruptedException {
        DemoKeycloak keycloak = new DemoKeycloak(settings);
        Progress progress = new Progress();
        CompletableFuture<String> database = aside(() -> DemoPostgres.start(settings));
        CompletableFuture<Boolean> realm = aside(() -> {
            keycloak.start(leash);
            return true;
        });
        progress.until(
                new Progress.Part("PostgreSQL", database, () -> "starting"),
                new Progress.Part("Keycloak", realm, keycloak::doing));
        progress.say("The portal is starting");
        return database.get();
    }

    private static <T> CompletableFuture<T> aside(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private static void configure(DemoSettings settings, String database) {
        System.setProperty("quarkus.profile", "demo");
        System.setProperty("quarkus.datasource.jdbc.url", database);
        System.setProperty("quarkus.datasource.username", "postgres");
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
        System.setProperty("quarkus.management.host", "127.0.0.1");
        System.setProperty("quarkus.management.port", Integer.toString(settings.managementPort()));
        System.setProperty("redress.public-url", settings.portalAddress());
        System.setProperty("redress.keycloak.realm-url", settings.realmAddress());
        System.setProperty("redress.keycloak.desk-secret", DemoAccounts.DESK_SECRET);
    }

    /** Wipes what two starts share. */
    private static void forget(DemoSettings settings) throws IOException {
        for (Path folder : List.of(settings.postgresData(), settings.keycloakData())) {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(one);
                    }
                }
            }
        }
    }
}
