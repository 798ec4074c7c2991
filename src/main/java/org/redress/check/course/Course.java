package org.redress.check.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.check.sight.Finding;

/**
 * Where looking at one address stands, and what one more finding makes of it. Pure: the same looks at the same times
 * give the same verdict.
 *
 * @param settled whether it was found gone, by us or by a person
 * @param startedAt when the platform said removed, or when it was found gone: schedules count from here
 * @param absentSince the first look of an unbroken run that found nothing; looks that tell nothing do not break it
 * @param absentEver whether we ever found nothing there, so that a page means something
 * @param backSince the look that found a page where there was none
 */
public record Course(
        boolean settled,
        Instant startedAt,
        @Nullable Instant absentSince,
        boolean absentEver,
        @Nullable Instant backSince) {
    /** "Gone" wants two looks so far apart. */
    public static final Duration APART = Duration.ofHours(24);

    /** A page after "gone" is looked at again so soon, because once may be a flicker. */
    public static final Duration SECOND_LOOK = Duration.ofMinutes(10);

    private static final Duration SOON = Duration.ofHours(1);

    /** What follows beyond the verdict. */
    public enum Act {
        NOTHING,
        VERIFY_GONE,
        REAPPEAR
    }

    /** @param next when to look again; empty when not by itself */
    public record Turn(Verdict verdict, Act act, Course then, Optional<Instant> next) {}

    /** {@return what one more finding makes of it} */
    public Turn after(Finding finding, Instant now) {
        if (finding == Finding.NOT_ASKED) {
            return new Turn(Verdict.UNKNOWN, Act.NOTHING, this, Optional.empty());
        }
        return settled ? afterGone(finding, now) : beforeGone(finding, now);
    }

    private Turn beforeGone(Finding finding, Instant now) {
        if (finding == Finding.NOT_FOUND) {
            Instant first = absentSince == null ? now : absentSince;
            Course then = new Course(false, startedAt, first, true, null);
            return now.isBefore(first.plus(APART))
                    ? new Turn(Verdict.ABSENT_ONCE, Act.NOTHING, then, Optional.of(first.plus(APART)))
                    : new Turn(Verdict.GONE, Act.VERIFY_GONE, then, Optional.empty());
        }
        if (finding.tellsNothing() && absentSince != null) {
            Instant second = absentSince.plus(APART);
            Instant next = second.isAfter(now) ? second : now.plus(SOON);
            return new Turn(Verdict.UNKNOWN, Act.NOTHING, this, Schedule.WHILE_CLAIMED.cut(startedAt, next));
        }
        Course then = new Course(false, startedAt, null, absentEver, null);
        return new Turn(inWords(finding), Act.NOTHING, then, Schedule.WHILE_CLAIMED.next(startedAt, now));
    }

    private Turn afterGone(Finding finding, Instant now) {
        Optional<Instant> thinning = Schedule.AFTER_GONE.next(startedAt, now);
        if (finding == Finding.PAGE && absentEver) {
            return page(now);
        }
        if (finding.tellsNothing() && backSince != null && now.isBefore(backSince.plus(APART))) {
            return new Turn(Verdict.BACK_ONCE, Act.NOTHING, this, Optional.of(now.plus(SOON)));
        }
        boolean absent = finding == Finding.NOT_FOUND;
        Course then = new Course(true, startedAt, absent ? now : absentSince, absentEver || absent, null);
        boolean gone = absent || finding == Finding.SAYS_REMOVED;
        return new Turn(gone ? Verdict.GONE : inWords(finding), Act.NOTHING, then, thinning);
    }

    private Turn page(Instant now) {
        if (backSince == null) {
            Course then = new Course(true, startedAt, absentSince, true, now);
            return new Turn(Verdict.BACK_ONCE, Act.NOTHING, then, Optional.of(now.plus(SECOND_LOOK)));
        }
        return now.isBefore(backSince.plus(SECOND_LOOK))
                ? new Turn(Verdict.BACK_ONCE, Act.NOTHING, this, Optional.of(backSince.plus(SECOND_LOOK)))
                : new Turn(Verdict.BACK, Act.REAPPEAR, this, Optional.empty());
    }

    private static Verdict inWords(Finding finding) {
        return switch (finding) {
            case BLOCKED_BY_LAW -> Verdict.BLOCKED;
            case SAYS_REMOVED -> Verdict.SAYS_REMOVED;
            case PAGE -> Verdict.LOADS;
            case NOT_FOUND -> Verdict.ABSENT_ONCE;
            case NO_ENTRY, IN_TROUBLE, LED_AWAY, OTHER_ANSWER, NO_ANSWER, ROBOTS, NOT_ASKED -> Verdict.UNKNOWN;
        };
    }
}
