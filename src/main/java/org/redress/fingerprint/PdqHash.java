package org.redress.fingerprint;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 bits that stay nearly the same when a picture is scaled or saved anew. Two pictures match at a distance of 31 or
 * less (PDQ, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", 2019).
 *
 * @param hex 64 lower-case hex digits, the highest bit first
 */
public record PdqHash(String hex) {
    /** How many of the 256 bits may differ between two pictures that match. */
    public static final int MATCH = 31;

    static final int BITS = 256;
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");
    private static final int WORD = 16;

    public PdqHash {
        if (!WRITTEN.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a PDQ hash");
        }
    }

    public static Optional<PdqHash> parse(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new PdqHash(text)) : Optional.empty();
    }

    /** @param bits bit k is word k / 16 at place k % 16; word 15 is written first */
    static PdqHash of(boolean[] bits) {
        StringBuilder hex = new StringBuilder();
        for (int word = BITS / WORD - 1; word >= 0; word--) {
            int value = 0;
            for (int place = 0; place < WORD; place++) {
                value |= bits[word * WORD + place] ? 1 << place : 0;
            }
            hex.append(HexFormat.of().toHexDigits((char) value));
        }
        return new PdqHash(hex.toString());
    }

    /** {@return how many bits differ, 0 to 256} */
    public int distance(PdqHash other) {
        return distance(bytes(), other.bytes());
    }

    /** {@return how many bits differ between two hashes of 32 bytes} */
    public static int distance(byte[] one, byte[] other) {
        int different = 0;
        for (int i = 0; i < one.length; i++) {
            different += Integer.bitCount((one[i] ^ other[i]) & 0xff);
        }
        return different;
    }

    public boolean matches(PdqHash other) {
        return distance(other) <= MATCH;
    }

    /** {@return 32 bytes} */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
