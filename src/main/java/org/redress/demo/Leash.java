package org.redress.demo;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The demo's end of the pipe to its {@link Watchdog}: whatever is on the leash ends with the demo. */
public final class Leash {
    private static final int PATIENCE_SECONDS = 20;

    private final Process watchdog;

    private Leash(Process watchdog) {
        this.watchdog = watchdog;
    }

    /** Starts the watchdog, and ends this process when the one that started it (Maven) is gone. */
    public static Leash hold(DemoSettings settings) throws IOException {
        Process watchdog = new ProcessBuilder(
                        javaCommand().toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ownJar().toString(),
                        Watchdog.class.getName(),
                        settings.postgresData().resolve("postmaster.pid").toString())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Leash leash = new Leash(watchdog);
        Runtime.getRuntime().addShutdownHook(new Thread(leash::letGo, "leash"));
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
        return leash;
    }

    /** Puts a child, with all its own children, on the leash. */
    public void add(Process child) {
        try {
            OutputStream pipe = watchdog.getOutputStream();
            pipe.write((child.pid() + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            child.destroyForcibly();
            throw new UncheckedIOException("the watchdog is gone", e);
        }
    }

    /** Lets the portal stop first, so that it still has its database, then waits until the children have ended. */
    private void letGo() {
        @Nullable Application portal = Application.currentApplication();
        if (portal != null) {
            CompletableFuture.runAsync(portal::awaitShutdown)
                    .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
        try {
            watchdog.getOutputStream().close();
            watchdog.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("The pipe to the watchdog broke: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path ownJar() {
        try {
            return Path.of(Watchdog.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the demo does not run from a jar", e);
        }
    }
}
