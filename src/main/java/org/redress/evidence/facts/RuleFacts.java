package org.redress.evidence.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule, with all that a due time can be recomputed from.
 *
 * @param term ISO 8601 such as {@code PT48H}, or working days such as {@code P7WD}; null when it names no limit in time
 * @param starts the event that starts its clock
 * @param calendar by which working days are counted; null when none are
 */
public record RuleFacts(
        String id,
        int version,
        String name,
        String kind,
        String basis,
        @Nullable String source,
        String confidence,
        LocalDate checkedOn,
        @Nullable String term,
        @Nullable String standard,
        String starts,
        List<String> requires,
        @Nullable Calendar calendar) {

    /** Which days are not worked, where. */
    public record Calendar(String id, int version, String zone, List<String> weekend, List<LocalDate> holidays) {}
}
