package org.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class WatchdogTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void children_end_when_the_other_end_of_the_pipe_closes() throws Exception {
        Process ward = new ProcessBuilder("sh", "-c", "sleep 600 & wait").start();
        Process watchdog = watchdog();
        tell(watchdog, ward);

        watchdog.getOutputStream().close();

        assertThat(ward.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ctrl_c_in_the_same_terminal_does_not_end_the_watch() throws Exception {
        Process ward = new ProcessBuilder("sleep", "600").start();
        Process watchdog = watchdog();
        tell(watchdog, ward);

        watchdog.toHandle().destroy();

        assertThat(ward.waitFor(1, TimeUnit.SECONDS)).isFalse();
        assertThat(watchdog.isAlive()).isTrue();
        watchdog.getOutputStream().close();
        assertThat(ward.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_pid_file_names_only_a_postgres_that_runs() throws IOException {
        Path reused = Files.writeString(
                folder.resolve("reused"), ProcessHandle.current().pid() + "\n");
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "no number");

        assertThat(Watchdog.postgres(reused)).isEmpty();
        assertThat(Watchdog.postgres(nonsense)).isEmpty();
        assertThat(Watchdog.postgres(folder.resolve("missing"))).isEmpty();
    }

    /** A watchdog that is awake: it has read a line, so its hook is in place. */
    private static Process watchdog() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes",
                        Watchdog.class.getName())
                .start();
    }

    private static void tell(Process watchdog, Process ward) throws Exception {
        watchdog.getOutputStream().write((ward.pid() + "\n").getBytes(StandardCharsets.UTF_8));
        watchdog.getOutputStream().flush();
        TimeUnit.SECONDS.sleep(3);
    }
}
