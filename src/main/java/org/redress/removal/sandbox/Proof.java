package org.redress.removal.sandbox;

import java.util.Arrays;
import java.util.List;

/** What a platform can show in its sandbox that its software does. */
public enum Proof {
    LISTED("Lists its requests", true),
    PAGED_TO_END("Pages on from a cursor until nothing more is there", true),
    READ("Reads a request, which is its receipt", true),
    ACKNOWLEDGED("Acknowledges one", true),
    ASKED("Says what it misses", true),
    REMOVED("Says that it removed something", true),
    REFUSED("Refuses, with a ground", true),
    REPEATED("Repeats an answer under its idempotency key and gets the first one's", true),
    /** Half of {@link #STALE_HANDLED}; shown to nobody. */
    STALE_MET("Answers a state that is no more", false),
    STALE_HANDLED("Meets a 412, reads again and answers", true),
    WEBHOOK_TAKEN("Takes a webhook with a 2xx", true),
    WITHDRAWAL_CONFIRMED("Confirms that it deleted a fingerprint that was taken back", true),
    MISSED("Has let a clock run out, so that it knows what that looks like", true);

    private final String sentence;
    private final boolean shown;

    Proof(String sentence, boolean shown) {
        this.sentence = sentence;
        this.shown = shown;
    }

    public String sentence() {
        return sentence;
    }

    /** {@return what a checklist shows, in its order} */
    public static List<Proof> shown() {
        return Arrays.stream(values()).filter(proof -> proof.shown).toList();
    }
}
