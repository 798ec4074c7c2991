package org.redress.evidence.gathering;

import java.util.Locale;

/** How a pack writes our words: lower case, with underscores. */
final class Terms {
    private Terms() {}

    static String of(Enum<?> word) {
        return lower(word.name());
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
