package org.redress.desk.administration;

import java.util.List;
import org.redress.audit.revision.Revision;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;

/** One version as a page shows it: who, when, why, and what changed, old and new side by side. */
public record Revised(int number, String at, String who, String reason, List<Change> changes) {
    /** One field; empty when it said nothing. */
    public record Change(String field, String was, String says) {}

    static Revised of(Revision revision, String who) {
        return new Revised(
                revision.number(),
                TimeWords.exact(revision.at()),
                who,
                revision.reason(),
                revision.changes().stream()
                        .map(change -> new Change(Words.of(change.field()), shown(change.was()), shown(change.says())))
                        .toList());
    }

    /** A constant as words, anything else as it is. */
    private static String shown(String value) {
        return value.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{4,}") ? Words.of(value) : value;
    }
}
