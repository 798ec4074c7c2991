package org.redress.fingerprint.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.fingerprint.PdqHash;

/** The index finds what comparing every pair of hashes finds: no more, no less. */
class PdqIndexTest {
    private static final int LISTED = 16;
    private static final int MERGED = 128;

    /** Small enough that a few hundred rows pass through list, merges and full segments. */
    private final PdqIndex index = new PdqIndex(LISTED, MERGED);

    private final Map<Integer, PdqHash> kept = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void it_finds_what_comparing_every_pair_finds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 700; i++) {
            put(i, made(random));
        }
        asked(random, 200);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void it_does_so_while_hashes_come_out_of_order_and_go(long seed) {
        Random random = new Random(seed);
        List<Integer> numbers = new ArrayList<>(
                random.ints(0, 5_000).distinct().limit(600).boxed().toList());
        for (int number : numbers) {
            put(number, made(random));
            if (random.nextInt(3) == 0) {
                take(numbers.get(random.nextInt(numbers.size())));
            }
            if (random.nextInt(40) == 0) {
                index.tidy();
            }
        }
        asked(random, 200);
        index.tidy();
        asked(random, 100);
        assertThat(index.size()).isEqualTo(kept.size());
    }

    @Test
    void thirty_one_bits_match_wherever_they_lie_and_thirty_two_never_do() {
        Random random = new Random(10);
        PdqHash hash = hash(new BigInteger(256, random));
        put(1, hash);
        for (int i = 2; i < 300; i++) {
            put(i, hash(new BigInteger(256, random)));
        }
        for (int i = 0; i < 2_000; i++) {
            assertThat(numbers(flipped(hash, 31, random))).contains(1);
            assertThat(numbers(flipped(hash, 32, random))).doesNotContain(1);
        }
    }

    /** The worst for the tables: 31 bits spread so that fifteen chunks differ in two bits and the last one in one. */
    @Test
    void thirty_one_bits_match_though_all_chunks_but_one_differ_in_two() {
        PdqHash hash = hash(new BigInteger(256, new Random(11)));
        put(1, hash);
        for (int i = 2; i < 100; i++) {
            put(i, hash(new BigInteger(256, new Random(i))));
        }
        for (int spared = 0; spared < 16; spared++) {
            BigInteger bits = new BigInteger(hash.hex(), 16);
            for (int chunk = 0; chunk < 16; chunk++) {
                bits = bits.flipBit(place(chunk, 3));
                bits = chunk == spared ? bits : bits.flipBit(place(chunk, 12));
            }
            assertThat(hash(bits).distance(hash)).isEqualTo(31);
            assertThat(numbers(hash(bits))).contains(1);
            assertThat(numbers(hash(bits.flipBit(place(spared, 12))))).doesNotContain(1);
        }
    }

    @Test
    void every_copy_of_one_hash_is_found_once() {
        PdqHash same = hash(BigInteger.ZERO);
        for (int i = 0; i < 500; i++) {
            put(i, same);
        }
        assertThat(index.find(same.bytes())).hasSize(500).allMatch(match -> match.distance() == 0);
        asked(new Random(12), 20);
    }

    @Test
    void the_nearest_comes_first() {
        Random random = new Random(13);
        PdqHash hash = hash(new BigInteger(256, random));
        for (int i = 0; i < 200; i++) {
            put(i, flipped(hash, random.nextInt(32), random));
        }
        assertThat(index.find(hash.bytes()))
                .hasSize(200)
                .isSortedAccordingTo((one, other) -> Integer.compare(one.distance(), other.distance()));
    }

    @Test
    void whoever_asks_meanwhile_sees_all_that_was_there_before() throws InterruptedException {
        Random random = new Random(14);
        PdqHash hash = hash(new BigInteger(256, random));
        put(0, hash);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread asking = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                assertThat(index.find(hash.bytes())).contains(new Match(0, 0));
            }
        });
        asking.setUncaughtExceptionHandler((thread, error) -> failed.set(error));
        asking.start();
        for (int i = 1; i < 3_000; i++) {
            put(i, made(random));
            if (i % 50 == 0) {
                take(i - 25);
                index.tidy();
            }
        }
        asking.interrupt();
        asking.join();
        assertThat(failed.get()).isNull();
    }

    /** Random ones, ones near to those kept, and ones that are alike in many bits, as flat and framed pictures are. */
    private PdqHash made(Random random) {
        if (kept.isEmpty() || random.nextInt(3) == 0) {
            return hash(new BigInteger(256, random));
        }
        if (random.nextInt(4) == 0) {
            return hash(new BigInteger(random.nextInt(257), random));
        }
        List<PdqHash> all = new ArrayList<>(kept.values());
        return flipped(all.get(random.nextInt(all.size())), 28 + random.nextInt(8), random);
    }

    private void asked(Random random, int times) {
        for (int i = 0; i < times; i++) {
            PdqHash hash = made(random);
            Map<Integer, Integer> near = new TreeMap<>();
            kept.forEach((number, other) -> {
                if (hash.matches(other)) {
                    near.put(number, hash.distance(other));
                }
            });
            List<Match> found = index.find(hash.bytes());
            assertThat(found).hasSize(near.size());
            assertThat(found.stream().collect(Collectors.toMap(Match::number, Match::distance)))
                    .isEqualTo(near);
        }
    }

    private void put(int number, PdqHash hash) {
        index.add(number, hash.bytes());
        kept.putIfAbsent(number, hash);
    }

    private void take(int number) {
        index.remove(number);
        kept.remove(number);
    }

    private Set<Integer> numbers(PdqHash hash) {
        return index.find(hash.bytes()).stream().map(Match::number).collect(Collectors.toSet());
    }

    private static PdqHash flipped(PdqHash hash, int bits, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        BigInteger changed = new BigInteger(hash.hex(), 16);
        for (int place : places.subList(0, bits)) {
            changed = changed.flipBit(place);
        }
        return hash(changed);
    }

    /** Where in the written hash bit {@code i} of a chunk comes from: row i, column (chunk - 5i) modulo 16. */
    private static int place(int chunk, int i) {
        return 16 * i + Math.floorMod(chunk - 5 * i, 16);
    }

    private static PdqHash hash(BigInteger bits) {
        return new PdqHash(String.format("%064x", bits));
    }
}
