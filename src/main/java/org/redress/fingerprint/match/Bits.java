package org.redress.fingerprint.match;

/**
 * A PDQ hash as the index keeps it: four words of 64 bits, or sixteen chunks of 16. Bit j of row i of the transform
 * goes to bit i of chunk {@code (j + 5i) % 16}, so that a chunk holds one bit of each row and no two neighbours:
 * neighbouring bits of real pictures often agree, and would fill few buckets of a chunk. It is a mere change of places,
 * so distances stay what they are.
 */
final class Bits {
    /** Words of 64 bits in a hash. */
    static final int WORDS = 4;

    /** Chunks of 16 bits in a hash. */
    static final int CHUNKS = 16;

    /** Different values of a chunk. */
    static final int VALUES = 1 << 16;

    /** How many bits of two hashes of one picture may differ. */
    static final int MATCH = 31;

    private static final int SIDE = 16;
    private static final int STEP = 5;
    private static final int CHUNKS_A_WORD = CHUNKS / WORDS;

    private Bits() {}

    /** @param pdq 32 bytes, the row of the highest frequency first, as a PDQ hash is written */
    static long[] of(byte[] pdq) {
        if (pdq.length != SIDE * 2) {
            throw new IllegalArgumentException("a PDQ hash has 32 bytes");
        }
        long[] words = new long[WORDS];
        for (int i = 0; i < SIDE; i++) {
            int at = 2 * (SIDE - 1 - i);
            int row = (pdq[at] & 0xff) << 8 | pdq[at + 1] & 0xff;
            for (int j = 0; j < SIDE; j++) {
                int chunk = (j + STEP * i) % CHUNKS;
                long bit = row >> j & 1;
                words[chunk / CHUNKS_A_WORD] |= bit << (chunk % CHUNKS_A_WORD * SIDE + i);
            }
        }
        return words;
    }

    /** {@return the value of a chunk, 0 to 65535, of the hash whose words begin at {@code at}} */
    static int chunk(long[] words, int at, int chunk) {
        return (int) (words[at + chunk / CHUNKS_A_WORD] >>> (chunk % CHUNKS_A_WORD * SIDE)) & VALUES - 1;
    }

    /**
     * {@return how many bits differ between {@code hash} and the one whose words begin at {@code at}; more than
     * {@link #MATCH}, but not by how much, where the first half already says so}
     */
    static int distance(long[] words, int at, long[] hash) {
        int half = Long.bitCount(words[at] ^ hash[0]) + Long.bitCount(words[at + 1] ^ hash[1]);
        return half > MATCH
                ? half
                : half + Long.bitCount(words[at + 2] ^ hash[2]) + Long.bitCount(words[at + 3] ^ hash[3]);
    }
}
