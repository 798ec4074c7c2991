package org.redress.removal;

import org.jspecify.annotations.Nullable;

/**
 * What came with a step.
 *
 * @param code for machines: ground of refusal, missing elements, what was done
 * @param words for people, verbatim; they are sealed before they are kept
 */
public record Answer(@Nullable String code, @Nullable String words) {
    public static final Answer NONE = new Answer(null, null);

    public static Answer code(String code) {
        return new Answer(code, null);
    }

    public static Answer words(String words) {
        return new Answer(null, words.isBlank() ? null : words);
    }
}
