package org.redress.desk.alerts;

import java.util.List;

/**
 * The open alerts as one tab shows them.
 *
 * @param mine whether only those of the member who looks
 * @param mineCount how many clocks of theirs have open alerts, as a word: {@code 99+} beyond
 * @param after where the page before ended; empty for the first page
 * @param next where the next page goes on; empty when there is none
 */
record Inbox(List<OpenAlert> alerts, boolean mine, String mineCount, String after, String next) {
    /** {@return whether there is a page after this one} */
    public boolean hasNext() {
        return !next.isEmpty();
    }

    /** {@return whether older ones stand before this page} */
    public boolean isLater() {
        return !after.isEmpty();
    }

    /** {@return the tab as it stands in the address} */
    public String tab() {
        return mine ? "mine" : "all";
    }
}
