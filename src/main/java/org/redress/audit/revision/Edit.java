package org.redress.audit.revision;

import java.time.Instant;
import org.redress.NotAcceptable;
import org.redress.audit.Actor;

/**
 * What comes with every change of what is configured.
 *
 * @param seen the number of the version that was looked at; 0 when it was never changed
 * @param reason why, in words without personal data
 */
public record Edit(int seen, String reason, Actor by, Instant now) {
    /** Longest reason, in characters. */
    public static final int LONGEST = 500;

    public Edit {
        reason = reason.strip();
    }

    /** @throws NotAcceptable when no reason is given, or one that is too long */
    public void check() {
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new NotAcceptable("reason", "Say in one to " + LONGEST + " characters why.");
        }
    }
}
