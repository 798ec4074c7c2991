package org.redress.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How the tree stood at one size: the text of a C2SP tlog-checkpoint, which is what is signed.
 *
 * @param origin which log it is, a host and a path without a scheme
 * @param size how many leaves
 * @param root the RFC 6962 root over them in base64 (RFC 4648, section 4)
 */
public record Checkpoint(String origin, long size, String root) {
    private static final int LINES = 3;

    Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, Base64.getEncoder().encodeToString(root));
    }

    /** {@return the three lines} */
    String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads exactly what {@link #text} writes. */
    static Optional<Checkpoint> parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        Checkpoint read = new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2]);
        return Optional.of(read).filter(checkpoint -> checkpoint.text().equals(text));
    }
}
