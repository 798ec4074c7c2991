package org.redress.desk.administration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.audit.revision.Revision;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;

/** One version as a page shows it: who, when, why, and what changed, old and new side by side. */
public record Revised(int number, String at, String who, String reason, List<Change> changes) {
    private static final Set<String> IDS = Set.of("rule", "rules");
    /** Of a secret a version keeps only when it was given. */
    private static final String GIVEN = "secret";

    private static final Pattern AT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

    /** One field; empty when it said nothing. */
    public record Change(String field, String was, String says) {}

    static Revised of(Revision revision, String who) {
        return new Revised(
                revision.number(),
                TimeWords.exact(revision.at()),
                who,
                revision.reason(),
                revision.changes().stream()
                        .map(change -> new Change(
                                Words.of(change.field()),
                                shown(change.field(), change.was()),
                                shown(change.field(), change.says())))
                        .toList());
    }

    /** A constant as words, the time of a secret as other times, anything else as it is: the ids of rules, too. */
    private static String shown(String field, String value) {
        if (field.equals(GIVEN)) {
            return AT.matcher(value).replaceAll(at -> TimeWords.exact(Instant.parse(at.group())));
        }
        return !IDS.contains(field) && value.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{4,}") ? Words.of(value) : value;
    }
}
