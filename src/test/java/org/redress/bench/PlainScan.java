package org.redress.bench;

import org.redress.fingerprint.PdqHash;

/** What the index is measured against: every hash in one array of words, read in order, the second half only where needed. */
final class PlainScan {
    /** How many hashes of a bulk question are compared while a stretch of the memory is in the cache. */
    private static final int STRETCH = 4_096;

    private final long[] words;
    private int size;

    PlainScan(int most) {
        words = new long[4 * most];
    }

    void add(long[] hash) {
        System.arraycopy(hash, 0, words, 4 * size++, 4);
    }

    /** {@return how many match} */
    int count(long[] hash) {
        return count(hash, 0, size);
    }

    /** {@return how many match of all: each stretch of the memory is compared with every hash before the next is read} */
    int count(long[][] hashes) {
        int found = 0;
        for (int from = 0; from < size; from += STRETCH) {
            int to = Math.min(size, from + STRETCH);
            for (long[] hash : hashes) {
                found += count(hash, from, to);
            }
        }
        return found;
    }

    private int count(long[] hash, int from, int to) {
        long a = hash[0];
        long b = hash[1];
        int found = 0;
        for (int at = 4 * from; at < 4 * to; at += 4) {
            int half = Long.bitCount(words[at] ^ a) + Long.bitCount(words[at + 1] ^ b);
            if (half <= PdqHash.MATCH && half + rest(hash, at) <= PdqHash.MATCH) {
                found++;
            }
        }
        return found;
    }

    private int rest(long[] hash, int at) {
        return Long.bitCount(words[at + 2] ^ hash[2]) + Long.bitCount(words[at + 3] ^ hash[3]);
    }
}
