package org.redress.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.redress.demo.Leash;

/** One node: the packaged portal as a process of its own, its output in {@code target/stack/}. */
public final class PortalProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final int port;
    private final int managementPort = FreePort.take();
    private final Path log;
    private final Process process;

    /** Starts it without waiting. */
    PortalProcess(int number, int port, Map<String, String> config, Leash leash) {
        this.port = port;
        this.log = Path.of("target/stack/portal-" + number + "-" + port + ".log");
        try {
            this.process = new ProcessBuilder(command(config))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the portal did not start", e);
        }
        leash.add(process);
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    /** Everything it wrote since its first start. */
    public Path log() {
        return log;
    }

    /** Ends it as a power cut would (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    void stop() {
        process.destroy();
        waitForEnd();
    }

    PortalProcess untilReady() {
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(health)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the portal is not ready; see " + log.toAbsolutePath());
            }
            sleep();
        }
        return this;
    }

    private List<String> command(Map<String, String> config) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.host=127.0.0.1");
        command.add("-Dquarkus.management.port=" + managementPort);
        config.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        return command;
    }

    private static boolean answers(URI health) {
        try {
            HttpRequest question = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
