package org.redress.intake.answers;

import java.util.Arrays;
import java.util.Set;

/** The questions in the order asked, the least distressing first; each is one page. */
public enum Step {
    WHO("who", "capacity", "authority"),
    COUNTRY("country", "home", "link"),
    WHERE("where", "addresses", "place", "threat", "only_picture"),
    PICTURE("picture", "fingerprints"),
    MADE("made", "made", "generator", "tool"),
    WORDS("words", "words", "looks_real"),
    CONTACT("contact", "contact", "letters", "times", "may_leave_message", "code_word"),
    TRUE("true", "declared", "signs", "name"),
    ASK("ask", "consent"),
    KEEP("keep", "hold");

    /** Where the answers are checked and sent. */
    public static final String CHECK = "/check";

    private final String word;
    private final Set<String> fields;

    Step(String word, String... fields) {
        this.word = word;
        this.fields = Set.of(fields);
    }

    /** @throws java.util.NoSuchElementException for another word */
    public static Step of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    public Set<String> fields() {
        return fields;
    }

    /** {@return the page's path, which says nothing} */
    public String path() {
        return "/" + word;
    }

    public String back() {
        return this == WHO ? "/age" : values()[ordinal() - 1].path();
    }

    public String next() {
        return this == KEEP ? CHECK : values()[ordinal() + 1].path();
    }

    /** {@return whether there is something to save and come back to} */
    public boolean maySave() {
        return this != WHO;
    }

    /** {@return whether a person may sit over it for long} */
    public boolean takesLong() {
        return this == WHO || this == WHERE || this == WORDS;
    }

    /** {@return whether what is needed at least has been asked, so that it may be sent} */
    public boolean maySend() {
        return ordinal() >= WHERE.ordinal();
    }
}
