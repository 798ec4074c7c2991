package org.redress.bench;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Hashes for {@link MatchBench}, the same in every run. */
enum Hashes {
    /** Every bit by the toss of a coin. */
    UNIFORM {
        @Override
        long[] next(SplittableRandom random) {
            return new long[] {random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()};
        }
    },
    /**
     * As real pictures are: a thousand motifs whose neighbouring bits often agree (each is its left neighbour's with
     * 70 %) and whose coarse bits lean one way, and of each motif ever more copies that differ in up to 60 bits, so
     * that some match and some just don't.
     */
    CLUSTERED {
        private final long[][] motifs = new long[1_000][];

        @Override
        long[] next(SplittableRandom random) {
            long[] hash = motif(random.nextInt(motifs.length)).clone();
            for (int flips = random.nextInt(61); flips > 0; flips--) {
                int bit = random.nextInt(256);
                hash[bit / 64] ^= 1L << bit;
            }
            return hash;
        }

        private long[] motif(int which) {
            if (motifs[which] == null) {
                motifs[which] = drawn(new SplittableRandom(which));
            }
            return motifs[which];
        }

        private static long[] drawn(SplittableRandom random) {
            long[] motif = new long[4];
            boolean before = false;
            for (int bit = 0; bit < 256; bit++) {
                boolean coarse = bit / 16 < 4 && bit % 16 < 4;
                boolean agrees = random.nextInt(10) < 7;
                boolean set = coarse ? random.nextInt(10) < 7 : before == agrees;
                motif[bit / 64] |= set ? 1L << bit : 0;
                before = set;
            }
            return motif;
        }
    };

    abstract long[] next(SplittableRandom random);

    /** {@return the hash as it is written: the highest bit first} */
    static byte[] bytes(long[] hash) {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        for (int word = 3; word >= 0; word--) {
            bytes.putLong(hash[word]);
        }
        return bytes.array();
    }
}
