package org.redress.cases.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.NotAcceptable;

/**
 * How long after its closing something of a case is kept.
 *
 * @param contactDays how to reach the person, in days of 24 hours
 * @param wordsMonths addresses and words, in calendar months (UTC)
 * @param timelineMonths what happened when, in calendar months (UTC)
 */
public record Terms(int contactDays, int wordsMonths, int timelineMonths) {
    /** The fields of a version, in their order. */
    public static final String CONTACT = "contact (days)";

    public static final String WORDS = "addresses and words (months)";
    public static final String TIMELINE = "timeline (months)";

    private static final int SHORTEST_MONTH = 28;

    /** @throws NotAcceptable with everything that is wrong; the database holds the same ranges */
    public static Terms parse(String contact, String words, String timeline) {
        Map<String, String> wrong = new LinkedHashMap<>();
        int days = number(contact, 1, 365, "contact", "days", wrong);
        int months = number(words, 1, 60, "words", "months", wrong);
        int longest = number(timeline, 6, 120, "timeline", "months", wrong);
        if (wrong.isEmpty() && days > months * SHORTEST_MONTH) {
            wrong.put("words", "Addresses and words cannot go before the contact does: enter more months.");
        }
        if (wrong.isEmpty() && longest < months) {
            wrong.put("timeline", "The timeline cannot go before addresses and words do: enter more months.");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return new Terms(days, months, longest);
    }

    /** {@return by when a case must have been closed for this step to be due at {@code now}} */
    public Instant cutoff(Step step, Instant now) {
        return switch (step) {
            case CONTACT -> now.minusSeconds(contactDays * 86_400L);
            case WORDS -> now.atOffset(ZoneOffset.UTC).minusMonths(wordsMonths).toInstant();
            case TIMELINE ->
                now.atOffset(ZoneOffset.UTC).minusMonths(timelineMonths).toInstant();
        };
    }

    /** {@return when this step is due for a case that was closed then} */
    public Instant due(Step step, Instant closed) {
        return switch (step) {
            case CONTACT -> closed.plusSeconds(contactDays * 86_400L);
            case WORDS ->
                closed.atOffset(ZoneOffset.UTC).plusMonths(wordsMonths).toInstant();
            case TIMELINE ->
                closed.atOffset(ZoneOffset.UTC).plusMonths(timelineMonths).toInstant();
        };
    }

    Terms atLeast(String field, int kept) {
        return new Terms(
                field.equals(CONTACT) ? Math.max(contactDays, kept) : contactDays,
                field.equals(WORDS) ? Math.max(wordsMonths, kept) : wordsMonths,
                field.equals(TIMELINE) ? Math.max(timelineMonths, kept) : timelineMonths);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(CONTACT, Integer.toString(contactDays));
        fields.put(WORDS, Integer.toString(wordsMonths));
        fields.put(TIMELINE, Integer.toString(timelineMonths));
        return fields;
    }

    private static int number(String typed, int least, int most, String field, String unit, Map<String, String> wrong) {
        int number = typed.strip().matches("[0-9]{1,4}") ? Integer.parseInt(typed.strip()) : -1;
        if (number < least || number > most) {
            wrong.put(field, "Enter a whole number of " + unit + " from " + least + " to " + most + ".");
        }
        return number;
    }
}
