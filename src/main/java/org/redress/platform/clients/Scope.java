package org.redress.platform.clients;

import java.util.Arrays;
import java.util.Optional;

/** What a client may be allowed to do: the client scopes of the realm. */
public enum Scope {
    READ("removal-requests:read", "List and read its removal requests"),
    RESPOND("removal-requests:respond", "Answer them"),
    FINGERPRINTS("fingerprints:read", "Fetch fingerprints and withdrawals"),
    FEEDBACK("fingerprints:feedback", "Report on fingerprints"),
    WEBHOOKS("webhooks:manage", "Say where its webhooks go");

    private final String word;
    private final String sentence;

    Scope(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** As tokens say it. */
    public String word() {
        return word;
    }

    public String sentence() {
        return sentence;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findAny();
    }
}
