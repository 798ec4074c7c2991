package org.redress.desk.casepage;

import java.util.UUID;

/**
 * What a platform said against a miss, and what was answered.
 *
 * @param acted when the platform says that it acted, and its own number for it; empty when it says neither
 * @param verdict in words; empty while nobody has answered
 * @param decided by whom and when; empty while nobody has
 */
public record DisputeView(
        UUID id,
        String ground,
        String made,
        String words,
        String acted,
        String verdict,
        String answer,
        String decided) {

    public boolean open() {
        return verdict.isEmpty();
    }

    /** The id on the page of the form that answers it. */
    public String formId() {
        return "dispute-" + id;
    }
}
