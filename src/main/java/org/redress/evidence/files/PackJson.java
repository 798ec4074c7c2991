package org.redress.evidence.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.redress.evidence.facts.Pack;

/**
 * A pack as JSON: canonical, with the SHA-256 of its own member {@code pack} beside it.
 *
 * @param bytes the whole file
 * @param digest 32 bytes, of the bytes of {@code pack}
 */
@SuppressWarnings("ArrayRecordComponent")
public record PackJson(byte[] bytes, byte[] digest) {
    /** Raised whenever a reader of an older one could go wrong. */
    private static final int SCHEMA = 1;

    public static PackJson of(Pack pack) {
        byte[] inner = Canonical.bytes(pack);
        byte[] digest = sha256(inner);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(inner.length + 128);
        text(whole, "{\"digest\":\"" + HexFormat.of().formatHex(digest) + "\",\"pack\":");
        whole.writeBytes(inner);
        text(whole, ",\"schema\":" + SCHEMA + "}");
        return new PackJson(whole.toByteArray(), digest);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return 32 bytes} */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
