package org.redress.intake.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.platform.WebAddress;

/**
 * Takes what was pasted apart into addresses: one a line, or several in a line. A line that cannot be understood is
 * kept whole, as typed, for a caseworker to read; nothing but the words between two addresses is left out.
 */
public final class Pasted {
    /** More than anybody pastes by hand; the rest can be sent in a message. */
    public static final int MOST = 200;

    private static final Pattern SCHEME = Pattern.compile("(?i)^h[tx*]{1,2}ps?[:;].+");
    private static final Pattern GAP = Pattern.compile("[\\s,;|<>\"]+(?=\\S)");

    private Pasted() {}

    /** {@return each thing once, in the order typed} */
    public static List<String> apart(String pasted) {
        Set<String> things = new LinkedHashSet<>();
        pasted.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> things.addAll(line(line)));
        return List.copyOf(things);
    }

    private static List<String> line(String line) {
        List<String> words = List.of(GAP.split(line));
        boolean severalAddresses =
                words.stream().filter(word -> SCHEME.matcher(word).matches()).count() > 1;
        boolean allAddresses = words.stream().allMatch(Pasted::looksLikeOne);
        if (!severalAddresses && !(words.size() > 1 && allAddresses)) {
            return List.of(line);
        }
        List<String> addresses = new ArrayList<>();
        words.stream().filter(Pasted::looksLikeOne).map(Pasted::withoutEnd).forEach(addresses::add);
        return addresses;
    }

    private static boolean looksLikeOne(String word) {
        return word.contains(".") && WebAddress.parse(withoutEnd(word)).isPresent();
    }

    private static String withoutEnd(String word) {
        return word.replaceFirst("[,;.>\"]+$", "");
    }
}
