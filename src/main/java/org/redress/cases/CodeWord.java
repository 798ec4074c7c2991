package org.redress.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A code word as it sounds: without case, spaces or punctuation.
 *
 * @param letters what is left
 */
record CodeWord(String letters) {

    static CodeWord of(String said) {
        String folded = Normalizer.normalize(said, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String letters = folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        return new CodeWord(letters.isEmpty() ? folded.strip() : letters);
    }

    /** Compares in constant time; nothing is never a code word. */
    boolean is(CodeWord said) {
        return !letters.isEmpty()
                && MessageDigest.isEqual(
                        letters.getBytes(StandardCharsets.UTF_8), said.letters.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "CodeWord[hidden]";
    }
}
