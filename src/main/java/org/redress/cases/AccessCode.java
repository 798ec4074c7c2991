package org.redress.cases;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The secret of a case: 20 digits, 19 by chance and one check digit (Damm 2004, which finds every single wrong digit
 * and every swap of neighbours). Digits work in every script, over the phone and in a screen reader. 63 bits.
 *
 * @param digits the 20 ASCII digits
 */
public record AccessCode(String digits) {
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Damm's quasigroup of order ten. */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public AccessCode {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9') || check(digits) != 0) {
            throw new IllegalArgumentException("not an access code");
        }
    }

    public static AccessCode random() {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return new AccessCode(digits.append(check(digits)).toString());
    }

    /** Reads what a person typed: digits of any script, spaces and dashes anywhere. Empty when the check digit is off. */
    public static Optional<AccessCode> parse(String typed) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int c : typed.codePoints().toArray()) {
            if (Character.isDigit(c)) {
                digits.append(Character.getNumericValue(c));
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.DASH_PUNCTUATION) {
                return Optional.empty();
            }
        }
        boolean wellFormed = digits.length() == LENGTH && check(digits) == 0;
        return wellFormed ? Optional.of(new AccessCode(digits.toString())) : Optional.empty();
    }

    /** As people read it, in five groups of four. */
    public String shown() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Says nothing: a code must not reach a log by accident. */
    @Override
    public String toString() {
        return "AccessCode[hidden]";
    }

    private static int check(CharSequence digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }
}
