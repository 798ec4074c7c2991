package org.redress.fingerprint.match;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Hashes and their numbers side by side, 36 bytes and one bit each. One thread at a time writes; any number read
 * meanwhile without a lock: a row is written before the size that takes it in, and never changes but for being struck.
 */
final class Rows {
    private final int[] numbers;
    private final long[] words;
    private final AtomicLongArray struck;
    private volatile int size;
    private volatile int strikes;

    Rows(int most) {
        numbers = new int[most];
        words = new long[most * Bits.WORDS];
        struck = new AtomicLongArray((most + Long.SIZE - 1) / Long.SIZE);
    }

    /** {@return the rows of both that are not struck, by number} */
    static Rows together(Rows one, Rows other) {
        long[] order = new long[one.size + other.size];
        int count = one.standing(order, 0, 0);
        count = other.standing(order, count, one.size);
        Arrays.sort(order, 0, count);
        Rows rows = new Rows(count);
        for (int i = 0; i < count; i++) {
            int from = (int) order[i];
            Rows source = from < one.size ? one : other;
            rows.copy(source, source == one ? from : from - one.size);
        }
        return rows;
    }

    /** Writes number and place of each row that is not struck, and returns how many there are now. */
    private int standing(long[] order, int begin, int shift) {
        int count = begin;
        for (int row = 0; row < size; row++) {
            if (!isStruck(row)) {
                order[count++] = (long) numbers[row] << Integer.SIZE | row + shift;
            }
        }
        return count;
    }

    private void copy(Rows source, int row) {
        numbers[size] = source.numbers[row];
        System.arraycopy(source.words, row * Bits.WORDS, words, size * Bits.WORDS, Bits.WORDS);
        size++;
    }

    void add(int number, long[] hash) {
        int row = size;
        numbers[row] = number;
        System.arraycopy(hash, 0, words, row * Bits.WORDS, Bits.WORDS);
        size = row + 1;
    }

    void addAll(Rows others) {
        for (int row = 0; row < others.size; row++) {
            copy(others, row);
        }
    }

    /** Compares one row, and adds it when it matches. */
    void compare(int row, long[] hash, Matches into) {
        int distance = Bits.distance(words, row * Bits.WORDS, hash);
        if (distance <= Bits.MATCH && !isStruck(row)) {
            into.add(numbers[row], distance);
        }
    }

    /** Compares every row. */
    void compareAll(long[] hash, Matches into) {
        int end = size;
        for (int row = 0; row < end; row++) {
            compare(row, hash, into);
        }
    }

    /** {@return the row of the number, or -1; where rows are in the order of their numbers} */
    int search(int number) {
        return Math.max(-1, Arrays.binarySearch(numbers, 0, size, number));
    }

    /** {@return the row of the number, or -1; in any order} */
    int look(int number) {
        int row = size - 1;
        while (row >= 0 && numbers[row] != number) {
            row--;
        }
        return row;
    }

    /** Takes the row out of every later answer. */
    void strike(int row) {
        if (!isStruck(row)) {
            struck.set(row / Long.SIZE, struck.get(row / Long.SIZE) | 1L << row);
            strikes = strikes + 1;
        }
    }

    boolean isStruck(int row) {
        return (struck.get(row / Long.SIZE) >>> row & 1) != 0;
    }

    int chunk(int row, int chunk) {
        return Bits.chunk(words, row * Bits.WORDS, chunk);
    }

    boolean isFull() {
        return size == numbers.length;
    }

    int size() {
        return size;
    }

    int strikes() {
        return strikes;
    }

    long bytes() {
        return 4L * numbers.length + 8L * words.length + 8L * struck.length();
    }
}
