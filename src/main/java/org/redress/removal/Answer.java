package org.redress.removal;

import org.jspecify.annotations.Nullable;

/**
 * What came with a step.
 *
 * @param code for machines: ground of refusal, missing elements, what was done
 * @param words for people, verbatim; they are sealed before they are kept, like the next two
 * @param reference the platform's own number for it
 * @param statement a statement of reasons, as JSON with the field names of the EU's DSA transparency database
 */
public record Answer(
        @Nullable String code,
        @Nullable String words,
        @Nullable String reference,
        @Nullable String statement) {
    public static final Answer NONE = new Answer(null, null);

    public Answer(@Nullable String code, @Nullable String words) {
        this(code, words, null, null);
    }

    public static Answer code(String code) {
        return new Answer(code, null);
    }

    public static Answer words(String words) {
        return new Answer(null, words.isBlank() ? null : words);
    }

    /** {@return the same under another code} */
    Answer coded(String other) {
        return new Answer(other, words, reference, statement);
    }
}
