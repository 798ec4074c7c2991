package org.redress.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.redress.demo.DemoKeycloak;
import org.redress.demo.DemoSettings;
import org.redress.demo.Leash;

/** A real Keycloak with the realm and the demo's accounts: one for the whole JVM, forgotten at its end. */
public final class TestKeycloak {
    private static @Nullable TestKeycloak running;

    private final DemoSettings settings;
    private final Leash leash;

    private TestKeycloak(DemoSettings settings, Leash leash) {
        this.settings = settings;
        this.leash = leash;
    }

    public static synchronized TestKeycloak running() {
        TestKeycloak already = running;
        if (already != null) {
            return already;
        }
        try {
            TestKeycloak started = start();
            running = started;
            return started;
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Keycloak started", e);
        }
    }

    /** The issuer of every token. */
    public String realmAddress() {
        return settings.realmAddress();
    }

    /** The one port of 127.0.0.1 whose desk the realm sends people back to. */
    public int deskPort() {
        return settings.port();
    }

    /** What must end together with the tests, even when they are killed. */
    public Leash leash() {
        return leash;
    }

    private static TestKeycloak start() throws IOException, InterruptedException {
        Path folder = Path.of("target/stack").toAbsolutePath();
        Files.createDirectories(folder);
        DemoSettings settings = new DemoSettings(
                Path.of("").toAbsolutePath(),
                folder,
                Path.of(System.getProperty("keycloak.home")),
                FreePort.take(),
                FreePort.take(),
                FreePort.take(),
                false);
        Leash leash = Leash.hold(settings);
        new DemoKeycloak(settings, "--db-url=jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1").start(leash);
        return new TestKeycloak(settings, leash);
    }
}
