package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.fingerprint.match.PdqIndex;

/**
 * How quickly the index finds every hash within 31 bits among one and ten million, against reading all of them in order.
 * Run by name: {@code mvn test -Dquick.jit= -Dtest=MatchBench}; {@code -Dbench.most=1000000} for one million alone.
 */
class MatchBench {
    private static final int FEW = 1_000_000;
    private static final int MOST = Integer.getInteger("bench.most", 10_000_000);
    private static final int ASKED = 200;
    private static final int WARM_UP = 400;

    private final SplittableRandom random = new SplittableRandom(256);

    @ParameterizedTest
    @EnumSource
    void the_index_against_a_scan(Hashes kind) {
        PdqIndex index = new PdqIndex();
        PlainScan scan = new PlainScan(MOST);
        int size = 0;
        for (int goal = Math.min(FEW, MOST); size < goal; goal = goal < MOST ? MOST : size) {
            long began = System.nanoTime();
            for (; size < goal; size++) {
                long[] hash = kind.next(random);
                index.add(size, Hashes.bytes(hash));
                scan.add(hash);
            }
            say(
                    "match, %s, %,d: made in %.1f s; index %,d MB (%d bytes a hash), of which the hashes %,d MB",
                    name(kind),
                    size,
                    (System.nanoTime() - began) / 1e9,
                    index.bytes() / 1_000_000,
                    index.bytes() / size,
                    32L * size / 1_000_000);
            compare(kind, size, index, scan);
        }
    }

    private void compare(Hashes kind, int size, PdqIndex index, PlainScan scan) {
        long[][] hashes = new long[ASKED][];
        for (int i = 0; i < ASKED; i++) {
            hashes[i] = kind.next(random);
        }
        for (int i = 0; i < WARM_UP; i++) {
            index.find(Hashes.bytes(hashes[i % ASKED]));
        }
        scan.count(hashes);
        int found = 0;
        long began = System.nanoTime();
        for (long[] hash : hashes) {
            found += index.find(Hashes.bytes(hash)).size();
        }
        double indexed = took(began);
        began = System.nanoTime();
        int scanned = 0;
        for (long[] hash : hashes) {
            scanned += scan.count(hash);
        }
        double oneByOne = took(began);
        began = System.nanoTime();
        int bulk = scan.count(hashes);
        double inBulk = took(began);
        assertThat(found).isEqualTo(scanned).isEqualTo(bulk);
        say(
                "| match, %s | %,d | %.3f ms | %.2f ms | %.1f | %.2f ms | %.1f | %,d found |",
                name(kind), size, indexed, oneByOne, oneByOne / indexed, inBulk, inBulk / indexed, found);
    }

    /** Milliseconds a question. */
    private static double took(long began) {
        return (System.nanoTime() - began) / 1e6 / ASKED;
    }

    private static String name(Hashes kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void say(String format, Object... values) {
        System.out.println("[bench] " + String.format(Locale.ROOT, format, values));
    }
}
