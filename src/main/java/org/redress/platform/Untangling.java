package org.redress.platform;

import java.util.regex.Pattern;

/**
 * Takes out of a typed web address what people, keyboards and messengers put in: invisible characters, full-width
 * letters, the digits of any script, brackets around dots, quotes and full stops around the whole.
 */
final class Untangling {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\u115F\\u1160\\u3164\\uFE00-\\uFE0F\\uFFFC\\uFFFD]");
    private static final Pattern BRACKETED_DOT = Pattern.compile(
            "\\s*(?:\\[\\s*(?:\\.|dot)\\s*\\]|\\(\\s*(?:\\.|dot)\\s*\\)|\\{\\s*(?:\\.|dot)\\s*\\})\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED_SIGN = Pattern.compile("\\[(:/{0,2}|/|@)\\]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s<(\\[{\"'`«»„“”‘’‹›]+|[\\s>\\]}\"'`«»„“”‘’‹›,;!.…]+$");

    private Untangling() {}

    static String of(String typed) {
        StringBuilder plain = new StringBuilder();
        INVISIBLE
                .matcher(typed)
                .replaceAll("")
                .codePoints()
                .map(Untangling::plain)
                .forEach(plain::appendCodePoint);
        String spaced = SPACES.matcher(plain).replaceAll(" ");
        String dotted = BRACKETED_DOT.matcher(spaced).replaceAll(".");
        String signed = BRACKETED_SIGN.matcher(dotted).replaceAll("$1");
        return withoutLooseBracket(AROUND.matcher(signed).replaceAll(""));
    }

    /** Full-width ASCII, ideographic full stops and any script's decimal digits, as their ASCII selves. */
    private static int plain(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFF01 + '!';
        }
        if (c == 0x3002 || c == 0xFF61) {
            return '.';
        }
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }

    /** A closing bracket belongs to the address only when it was opened there. */
    private static String withoutLooseBracket(String text) {
        boolean loose = text.endsWith(")") && text.indexOf('(') < 0;
        return loose ? AROUND.matcher(text.substring(0, text.length() - 1)).replaceAll("") : text;
    }
}
