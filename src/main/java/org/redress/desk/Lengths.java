package org.redress.desk;

import io.quarkus.qute.TemplateExtension;

/** How long a folded text is, so that nobody has to open it to know: {@code {words.inLines}} in a template. */
@TemplateExtension
final class Lengths {
    private static final int WIDTH = 80;

    private Lengths() {}

    /** {@return {@code 14 lines}, as they are shown: a long one counts for as many as it fills} */
    static String inLines(String words) {
        long lines = words.strip()
                .lines()
                .mapToLong(line -> Math.max(1, (line.length() + WIDTH - 1) / WIDTH))
                .sum();
        return lines <= 1 ? "1 line" : lines + " lines";
    }
}
