package org.redress.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Ends the demo's children when the demo ends, however it ends: its own process holds one end of a pipe, and a killed
 * parent closes the other. It lives in its shutdown hook so that Ctrl-C, which reaches every process of the terminal,
 * does not end it before its work is done.
 *
 * <p>Arguments: PostgreSQL's pid files. Standard input: one process id a line.
 */
public final class Watchdog {
    private static final int PATIENCE_SECONDS = 15;

    private Watchdog() {}

    public static void main(String... pidFiles) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> watch(List.of(pidFiles)), "watchdog"));
    }

    private static void watch(List<String> pidFiles) {
        List<ProcessHandle> wards = new ArrayList<>();
        try (BufferedReader pipe = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = pipe.readLine(); line != null; line = pipe.readLine()) {
                ProcessHandle.of(Long.parseLong(line.trim())).ifPresent(wards::add);
            }
        } catch (IOException e) {
            System.err.println("The pipe to the demo broke: " + e.getMessage());
        }
        pidFiles.forEach(file -> postgres(Path.of(file)).ifPresent(wards::add));
        end(wards);
    }

    /** The running PostgreSQL server whose pid file this is; a stale file, or one of a reused number, names none. */
    static Optional<ProcessHandle> postgres(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Asks all of them, with their children, to end; those that do not listen are killed. */
    static void end(List<ProcessHandle> wards) {
        List<ProcessHandle> all = wards.stream()
                .flatMap(ward -> Stream.concat(ward.descendants(), Stream.of(ward)))
                .toList();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] exits = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
