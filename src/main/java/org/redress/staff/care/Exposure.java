package org.redress.staff.care;

/**
 * What a member opened today.
 *
 * @param cases different ones
 * @param texts that people wrote
 * @param addresses that were reported
 * @param offeredAt how many cases it was when a break was last declined or taken; nobody knows which
 */
public record Exposure(int cases, int texts, int addresses, int offeredAt) {
    public static final Exposure NONE = new Exposure(0, 0, 0, 0);

    /** Whether a break is to be offered now: after so many cases, and again only after as many more. */
    public boolean deservesBreak(Choices choices) {
        return choices.breakAfter().filter(after -> cases - offeredAt >= after).isPresent();
    }

    public boolean any() {
        return cases + texts + addresses > 0;
    }
}
