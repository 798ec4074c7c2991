package org.redress.fingerprint.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one question has found so far: a word each, the distance above the number, so that sorting puts the nearest first. */
final class Matches {
    private static final int FIRST = 16;
    private long[] found = new long[FIRST];
    private int size;

    void add(int number, int distance) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = (long) distance << Integer.SIZE | number;
    }

    /** {@return each once, though several chunks may have led to it; the nearest first, then the lowest number} */
    List<Match> nearestFirst() {
        Arrays.sort(found, 0, size);
        List<Match> matches = new ArrayList<>(Math.min(size, FIRST));
        for (int i = 0; i < size; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                matches.add(new Match((int) found[i], (int) (found[i] >>> Integer.SIZE)));
            }
        }
        return matches;
    }
}
