package org.redress.delivery;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.cases.Declaration;

/** What was declared, as a platform reads it. */
public final class Declared {
    private Declared() {}

    /** {@return only what was really declared, in the order of the declarations, one a line} */
    public static String lines(Set<Declaration> declared) {
        return new TreeSet<>(declared)
                .stream().map(Declared::words).map(words -> "- " + words).collect(Collectors.joining("\n"));
    }

    private static String words(Declaration declaration) {
        return switch (declaration) {
            case INTIMATE -> "The picture or video is intimate.";
            case SUBJECT_OR_AGENT -> "It was reported by the person shown, or by somebody who acts for them.";
            case NO_CONSENT -> "The person shown did not agree to its being made or shared.";
            case GOOD_FAITH -> "The report is made in good faith.";
            case TRUE -> "What it says is true and complete to the best of their knowledge.";
            case ORGANISATION_SIGNS -> "They authorised us to sign for them and to be your contact.";
            case OWN_SIGNATURE -> "They sign with their own name.";
        };
    }
}
