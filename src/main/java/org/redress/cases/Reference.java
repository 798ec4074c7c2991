package org.redress.cases;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The public name of a case: eight characters of Crockford's base 32, shown as {@code K7QM-2RXV}. It is not secret.
 *
 * @param text the eight characters, upper case, without the dash
 */
public record Reference(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (text.length() != LENGTH || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** A new one, by chance; the database refuses the rare second of its kind. */
    public static Reference random() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    /** Reads what a person typed: any case, spaces and dashes; O is 0, I and L are 1, as Crockford has it. */
    public static Optional<Reference> parse(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean wellFormed = text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return wellFormed ? Optional.of(new Reference(text)) : Optional.empty();
    }

    /** As people read it, in two groups. */
    public String shown() {
        return text.substring(0, 4) + "-" + text.substring(4);
    }
}
