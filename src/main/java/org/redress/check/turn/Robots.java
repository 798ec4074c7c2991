package org.redress.check.turn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a robots.txt asks of us (RFC 9309): the groups that name us, or else those for everybody. The longest rule wins,
 * and of two as long the one that allows.
 *
 * @param lines the rules, each {@code allow} or {@code disallow}, a space and a path
 * @param pauseSeconds what its Crawl-delay asks for, which is no part of the RFC; 0 for nothing
 */
public record Robots(List<String> lines, int pauseSeconds) {
    private static final Pattern STARS = Pattern.compile("\\*+");
    private static final Robots EVERYTHING = new Robots(List.of(), 0);
    private static final Robots NOTHING = new Robots(List.of("disallow /"), 0);

    public Robots {
        lines = List.copyOf(lines);
    }

    /** Without a file everything may be asked for. */
    public static Robots everything() {
        return EVERYTHING;
    }

    /** While nobody can read the file nothing may be. */
    public static Robots nothing() {
        return NOTHING;
    }

    /** {@return what a file says to us} */
    public static Robots parse(String file) {
        RobotsReader reader = new RobotsReader();
        file.lines().forEach(reader::read);
        return reader.robots();
    }

    /** @param path with its query, in ASCII */
    public boolean allows(String path) {
        return lines.stream()
                .filter(line -> matches(rule(line), path))
                .max((a, b) -> rule(a).length() != rule(b).length()
                        ? Integer.compare(rule(a).length(), rule(b).length())
                        : Boolean.compare(a.startsWith("allow"), b.startsWith("allow")))
                .map(line -> line.startsWith("allow"))
                .orElse(true);
    }

    private static String rule(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    /** {@code *} is anything, {@code $} at the end is the end; without backtracking over more than one star at a time. */
    private static boolean matches(String rule, String path) {
        boolean toTheEnd = rule.endsWith("$");
        String[] parts = STARS.split(toTheEnd ? rule.substring(0, rule.length() - 1) : rule, -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = last && toTheEnd ? fromTheEnd(path, parts[i], at) : path.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !toTheEnd || at == path.length();
    }

    private static int fromTheEnd(String path, String part, int from) {
        int start = path.length() - part.length();
        return start >= from && path.endsWith(part) ? start : -1;
    }

    /** {@return one text for the database} */
    String kept() {
        return String.join("\n", lines);
    }

    static Robots of(Optional<String> kept, int pauseSeconds) {
        return new Robots(
                kept.filter(text -> !text.isEmpty())
                        .map(text -> List.of(text.split("\n")))
                        .orElse(List.of()),
                pauseSeconds);
    }
}
