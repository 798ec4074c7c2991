package org.redress.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that signs notes (C2SP signed-note) with Ed25519.
 *
 * @param name the origin of the log
 * @param encoded the 32 bytes of RFC 8032 in base64
 */
public record NoteKey(String name, String encoded) {
    static final int ID_LENGTH = 4;
    private static final byte ED25519 = 1;

    NoteKey(String name, byte[] key) {
        this(name, Base64.getEncoder().encodeToString(key));
    }

    /** {@return SHA-256(name || 0x0A || 0x01 || key), its first four bytes} */
    byte[] id() {
        byte[] before = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.of(before, typed()), ID_LENGTH);
    }

    /** {@return the key as verifiers of notes take it: {@code name+id+base64(0x01 || key)}} */
    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    private byte[] typed() {
        byte[] key = Base64.getDecoder().decode(encoded);
        byte[] typed = new byte[key.length + 1];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }
}
