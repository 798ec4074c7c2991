package org.redress.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One shell that stays open, as a terminal does: what one command sets, the next one knows. */
public final class Shell implements AutoCloseable {
    private static final String DONE = "== done";

    private final Process bash;
    private final Writer commands;
    private final BufferedReader said;

    public Shell() {
        try {
            bash = new ProcessBuilder("bash", "-euo", "pipefail")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands = bash.outputWriter(StandardCharsets.UTF_8);
        said = bash.inputReader(StandardCharsets.UTF_8);
    }

    /** @throws AssertionError with what was printed when the command fails, which also ends the shell */
    public void run(String command) {
        StringBuilder printed = new StringBuilder();
        try {
            commands.write(command + "\necho; echo '" + DONE + "'\n");
            commands.flush();
            for (String line = said.readLine(); !DONE.equals(line); line = said.readLine()) {
                if (line == null) {
                    throw new AssertionError(command + "\nfailed:\n" + printed);
                }
                printed.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new AssertionError(command + "\nfailed:\n" + printed, e);
        }
    }

    @Override
    public void close() {
        bash.destroy();
    }
}
