package org.redress.fingerprint.match;

/**
 * Rows with sixteen tables, one a chunk, that say which rows have which value there. Of two hashes that differ in at
 * most 31 bits at least one of the sixteen chunks differs in at most one bit (if each differed in two, that were 32),
 * so the buckets of that value and of its sixteen neighbours, in each table, hold every match: multi-index hashing
 * (Norouzi, Punjani, Fleet: "Fast Search in Hamming Space with Multi-Index Hashing", CVPR 2012). Nothing is ever missed;
 * where hashes are so much alike that the buckets hold a good part of all rows, reading all of them in order is quicker,
 * and that is what happens then.
 */
final class Segment {
    /** A row found through a bucket costs as much as this many read in order. */
    private static final int JUMP = 8;

    private final Rows rows;
    private final int[][] starts = new int[Bits.CHUNKS][];
    private final int[][] buckets = new int[Bits.CHUNKS][];

    Segment(Rows rows) {
        this.rows = rows;
        for (int chunk = 0; chunk < Bits.CHUNKS; chunk++) {
            fill(chunk);
        }
    }

    /** Sorts the rows by the value of one chunk, by counting. */
    private void fill(int chunk) {
        int size = rows.size();
        int[] ends = new int[Bits.VALUES + 1];
        for (int row = 0; row < size; row++) {
            ends[rows.chunk(row, chunk)]++;
        }
        for (int value = 1; value <= Bits.VALUES; value++) {
            ends[value] += ends[value - 1];
        }
        int[] sorted = new int[size];
        for (int row = size - 1; row >= 0; row--) {
            sorted[--ends[rows.chunk(row, chunk)]] = row;
        }
        starts[chunk] = ends;
        buckets[chunk] = sorted;
    }

    void find(long[] hash, Matches into) {
        int candidates = candidates(hash);
        if (candidates > rows.size() / JUMP) {
            rows.compareAll(hash, into);
            return;
        }
        int[] gathered = new int[candidates];
        int count = 0;
        for (int chunk = 0; chunk < Bits.CHUNKS; chunk++) {
            count = gather(chunk, Bits.chunk(hash, 0, chunk), gathered, count);
        }
        for (int row : gathered) {
            rows.compare(row, hash, into);
        }
    }

    private int candidates(long[] hash) {
        int candidates = 0;
        for (int chunk = 0; chunk < Bits.CHUNKS; chunk++) {
            int[] start = starts[chunk];
            int value = Bits.chunk(hash, 0, chunk);
            candidates += start[value + 1] - start[value];
            for (int flip = 1; flip < Bits.VALUES; flip <<= 1) {
                candidates += start[(value ^ flip) + 1] - start[value ^ flip];
            }
        }
        return candidates;
    }

    private int gather(int chunk, int value, int[] gathered, int from) {
        int count = copy(chunk, value, gathered, from);
        for (int flip = 1; flip < Bits.VALUES; flip <<= 1) {
            count = copy(chunk, value ^ flip, gathered, count);
        }
        return count;
    }

    private int copy(int chunk, int value, int[] gathered, int from) {
        int begin = starts[chunk][value];
        int length = starts[chunk][value + 1] - begin;
        System.arraycopy(buckets[chunk], begin, gathered, from, length);
        return from + length;
    }

    Rows rows() {
        return rows;
    }

    long bytes() {
        return rows.bytes() + 4L * Bits.CHUNKS * (rows.size() + Bits.VALUES + 1);
    }
}
