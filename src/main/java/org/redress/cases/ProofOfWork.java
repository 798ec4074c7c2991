package org.redress.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redress.vault.BlindIndex;

/**
 * A puzzle that costs the sender's device about 2^{@value #BITS} hashes to solve and us one to check, after Hashcash (A.
 * Back, 2002): find a number whose SHA-256 with the question begins with {@value #BITS} zero bits. Each draft has a
 * question of its own, which nobody else can compute beforehand.
 */
public final class ProofOfWork {
    /** A second or so on a phone. */
    public static final int BITS = 16;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private ProofOfWork() {}

    /** {@return the question for a draft: 64 hexadecimal digits, always the same} */
    public static String question(BlindIndex index, UUID draftId) {
        return HexFormat.of().formatHex(index.of("report.work", draftId.toString()));
    }

    /** @param answer what was sent as a number; anything else is no solution */
    public static boolean isSolvedBy(String question, String answer) {
        return NUMBER.matcher(answer).matches() && leadingZeros(sha256(question + ":" + answer)) >= BITS;
    }

    private static int leadingZeros(byte[] digest) {
        int zeros = 0;
        for (byte each : digest) {
            int here = Integer.numberOfLeadingZeros(each & 0xff) - (Integer.SIZE - Byte.SIZE);
            zeros += here;
            if (here < Byte.SIZE) {
                return zeros;
            }
        }
        return zeros;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
