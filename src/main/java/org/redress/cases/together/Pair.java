package org.redress.cases.together;

import java.util.UUID;

/** Two ids in the order of PostgreSQL, which compares their bytes without a sign. */
record Pair(UUID one, UUID other) {
    static Pair of(UUID a, UUID b) {
        return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
}
