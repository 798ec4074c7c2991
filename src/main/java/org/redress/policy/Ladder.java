package org.redress.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Term;
import org.redress.deadline.WorkingCalendar;

/**
 * When each rung of an alert is due, as distances from a deadline's due time. Rungs may be missing; those that are
 * there come in order.
 *
 * @param distances negative before the due time
 */
public record Ladder(Map<Rung, Duration> distances) {
    private static final Duration LONGEST_WARNING = Duration.ofHours(6);
    private static final Duration WITHOUT_A_TERM = Duration.ofHours(48);

    /** One rung at its instant. */
    public record Step(Rung rung, Instant at) {}

    public Ladder {
        Map<Rung, Duration> ordered = new EnumMap<>(Rung.class);
        ordered.putAll(distances);
        distances = Collections.unmodifiableMap(ordered);
        if (!Duration.ZERO.equals(distances.get(Rung.MISSED))) {
            throw new IllegalArgumentException("a ladder records the miss at the due time");
        }
        if (distances.containsKey(Rung.REAPPEARED)) {
            throw new IllegalArgumentException("what came back is told at once, by no ladder");
        }
        Duration below = null;
        for (Duration distance : distances.values()) {
            if (below != null && distance.compareTo(below) <= 0) {
                throw new IllegalArgumentException("a ladder's rungs come one after the other");
            }
            below = distance;
        }
    }

    /**
     * The organisation's ladder: a warning six hours before the end, or a quarter of a shorter term.
     *
     * @param term how long the duty may take
     */
    public static Ladder forTermOf(Duration term, boolean withRegulator) {
        Duration quarter = term.dividedBy(4);
        Map<Rung, Duration> distances = new EnumMap<>(Rung.class);
        distances.put(Rung.WARNING, (quarter.compareTo(LONGEST_WARNING) < 0 ? quarter : LONGEST_WARNING).negated());
        distances.put(Rung.MISSED, Duration.ZERO);
        distances.put(Rung.SUPERVISORS, Duration.ofMinutes(15));
        distances.put(Rung.SECOND_CHANNEL, Duration.ofHours(1));
        if (withRegulator) {
            distances.put(Rung.REGULATOR, Duration.ofHours(24));
        }
        return new Ladder(distances);
    }

    /** {@return the organisation's ladder for a rule; a duty without a term is warned of as if it had two days} */
    public static Ladder usual(@Nullable Term term, RuleKind kind) {
        return forTermOf(length(term), kind != RuleKind.TARGET);
    }

    /** {@return this ladder, or the usual one where a changed term leaves no room for its warning} */
    public Ladder carriedTo(@Nullable Term before, @Nullable Term term, RuleKind kind) {
        Ladder usual = usual(term, kind);
        Duration warning = distances.getOrDefault(Rung.WARNING, Duration.ZERO).negated();
        boolean fits = warning.compareTo(length(term)) < 0;
        return fits && !equals(usual(before, kind)) ? this : usual;
    }

    private static Duration length(@Nullable Term term) {
        return term == null
                ? WITHOUT_A_TERM
                : Duration.between(Instant.EPOCH, term.dueFrom(Instant.EPOCH, WorkingCalendar.WEEKDAYS_UTC));
    }

    /** @param text as {@link #format} writes it, such as {@code WARNING=-PT6H MISSED=PT0S SUPERVISORS=PT15M} */
    public static Ladder parse(String text) {
        return new Ladder(Arrays.stream(text.trim().split("\\s+"))
                .map(rung -> rung.split("=", 2))
                .collect(Collectors.toMap(rung -> Rung.valueOf(rung[0]), rung -> Duration.parse(rung[1]))));
    }

    public String format() {
        return distances.entrySet().stream()
                .map(rung -> rung.getKey() + "=" + text(rung.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String text(Duration distance) {
        return distance.isNegative() ? "-" + distance.negated() : distance.toString();
    }

    /** {@return the lowest rung} */
    public Optional<Step> first(Instant due) {
        return distances.keySet().stream().findFirst().map(rung -> step(rung, due));
    }

    /** {@return the lowest rung that is not below {@code rung}} */
    public Optional<Step> from(Rung rung, Instant due) {
        return distances.keySet().stream()
                .filter(each -> each.compareTo(rung) >= 0)
                .findFirst()
                .map(each -> step(each, due));
    }

    /** {@return the rung that follows {@code climbed}, if any is left} */
    public Optional<Step> after(Rung climbed, Instant due) {
        return distances.keySet().stream()
                .filter(rung -> rung.compareTo(climbed) > 0)
                .findFirst()
                .map(rung -> step(rung, due));
    }

    private Step step(Rung rung, Instant due) {
        return new Step(rung, due.plus(distances.getOrDefault(rung, Duration.ZERO)));
    }
}
