package org.redress.desk.alerts;

import java.util.List;

/**
 * The open alerts as one tab shows them.
 *
 * @param mine whether only those of the member who looks
 * @param mineCount how many clocks of theirs have open alerts, as a word: {@code 99+} beyond
 */
record Inbox(List<OpenAlert> alerts, boolean mine, String mineCount) {
    /** {@return the tab as it stands in the address} */
    public String tab() {
        return mine ? "mine" : "all";
    }
}
