package org.redress.intake.yours;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Declaration;

/**
 * All that the case page shows.
 *
 * @param state where the case stands with the organisation, in words
 * @param closed what follows from its being closed; null while it is open
 * @param lines one for each thing reported
 * @param brief whether the lines' stories stand on a page of their own
 * @param missing declarations that some rule still wants
 * @param signs whether the person signs with their own name, which those who are asked see
 * @param recipients whom they may have asked, and what they decided
 * @param laws what each law that binds says
 * @param messages oldest first
 * @param toldTo to which regulators it was reported and when, in words
 * @param sharedWith which regulators may read about it now, in words; empty when none may
 * @param access who can get in
 */
public record CaseView(
        String reference,
        Instant reportedAt,
        String state,
        @Nullable Closed closed,
        boolean onHold,
        List<Line> lines,
        boolean brief,
        List<Declaration> missing,
        boolean signs,
        List<Recipient> recipients,
        List<Law> laws,
        List<Said> messages,
        List<String> toldTo,
        String sharedWith,
        Earlier earlier,
        Access.Shown access) {

    /** Beyond so many lines their stories stand on a page of their own, or a phone would load them for minutes. */
    static final int TOLD_IN_PLACE = 20;

    /** {@return whether some line is drawn, so that the drawing has to be explained} */
    public boolean drawn() {
        return lines.stream().anyMatch(line -> line.drawing() != null);
    }

    /** {@return whom a caseworker found, and who waits for the person's yes} */
    public List<Recipient> awaited() {
        return recipients.stream().filter(Recipient::awaited).toList();
    }

    /** {@return whom the person has not agreed to be asked, or not about everything there} */
    public List<Recipient> unasked() {
        return recipients.stream()
                .filter(each -> !each.wholly() && !each.awaited())
                .toList();
    }

    /** {@return whom the person has agreed to be asked} */
    public List<Recipient> asked() {
        return recipients.stream().filter(Recipient::asked).toList();
    }

    /**
     * Somebody who could be asked.
     *
     * @param name what to call them
     * @param hosts theirs, where the person is to say yes; empty elsewhere
     * @param wholly whether they are asked about all that is there, and the person said no to nothing of it
     * @param held whether the person asked to wait with them
     * @param awaited whether a caseworker found them, so that the person has to say yes first
     */
    public record Recipient(
            String id, String name, String hosts, boolean asked, boolean wholly, boolean held, boolean awaited) {}

    /**
     * A law in plain words.
     *
     * @param term how long the site has
     * @param start when that time begins
     * @param url where it is written; empty when nowhere public
     * @param checked the day somebody last read it there, ISO 8601
     */
    public record Law(String name, String term, String start, String url, String host, String checked) {}

    /** When the case was opened before this visit, and how many tries at its code failed since. */
    public record Earlier(@Nullable Instant openedAt, int failedTries) {
        public static final Earlier NOTHING = new Earlier(null, 0);
    }

    /**
     * A closed case: when what is forgotten.
     *
     * @param contact null when it is forgotten already, or kept for now
     * @param words null when it is kept for now
     */
    public record Closed(
            @Nullable Instant contact, @Nullable Instant words) {}

    /** One message. */
    public record Said(boolean mine, String words, Instant at, boolean read) {}
}
