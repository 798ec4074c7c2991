package org.redress.staff.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a member chose for themselves.
 *
 * @param zone whose midnight begins their day
 * @param breakAfter after how many cases a break is offered; empty for never
 * @param alwaysOpen whether what people wrote is shown without being opened first
 * @param spared what they asked not to be given
 */
public record Choices(ZoneId zone, Optional<Integer> breakAfter, boolean alwaysOpen, Set<Spared> spared) {
    public static final int LONGEST_STRETCH = 200;
    private static final int A_MORNING = 20;

    /** Of whoever chose nothing yet. */
    public static final Choices USUAL =
            new Choices(ZoneId.of("UTC"), Optional.of(A_MORNING), false, EnumSet.noneOf(Spared.class));

    public Choices {
        spared = Set.copyOf(spared);
    }

    /** {@return the member's own day at that time} */
    public LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** {@return when the member's own day ends} */
    public Instant endOfDay(Instant now) {
        return day(now).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
