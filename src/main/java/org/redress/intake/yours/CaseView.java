package org.redress.intake.yours;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Declaration;

/**
 * All that the case page shows.
 *
 * @param state where the case stands with the organisation, in words
 * @param lines one for each thing reported
 * @param missing declarations that some rule still wants
 * @param unasked recipients that the person has not agreed to be asked
 * @param messages oldest first
 */
public record CaseView(
        String reference,
        Instant reportedAt,
        String state,
        boolean onHold,
        List<Line> lines,
        List<Declaration> missing,
        List<Recipient> unasked,
        List<Said> messages,
        Earlier earlier) {

    /** Somebody who could be asked, and what to call them. */
    public record Recipient(String id, String name) {}

    /** When the case was opened before this visit, and how many tries at its code failed since. */
    public record Earlier(@Nullable Instant openedAt, int failedTries) {
        public static final Earlier NOTHING = new Earlier(null, 0);
    }

    /** One message. */
    public record Said(boolean mine, String words, Instant at, boolean read) {}
}
