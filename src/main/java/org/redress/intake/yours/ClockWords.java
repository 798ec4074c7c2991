package org.redress.intake.yours;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.deadline.ClockState;
import org.redress.policy.ClockStart;
import org.redress.policy.Element;
import org.redress.policy.RuleKind;
import org.redress.policy.RuleVersion;
import org.redress.removal.Checklist;
import org.redress.removal.Deadline;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.web.Moments;

/** How one clock stands, in words. */
final class ClockWords {
    private static final int FULL = 100;

    private final StateWords words;
    private final Set<Declaration> declared;
    private final Instant now;
    private final Map<Long, String> spans = new HashMap<>();

    ClockWords(StateWords words, Set<Declaration> declared, Instant now) {
        this.words = words;
        this.declared = declared;
        this.now = now;
    }

    Line.Clock of(Deadline deadline, RemovalRequest request, Item item) {
        RuleVersion version = deadline.ruleVersion();
        Instant due = deadline.dueAt().orElse(null);
        String kind = words.text("rule_" + version.rule().kind().name().toLowerCase(Locale.ROOT));
        String name = version.rule().name();
        String state = state(deadline, request, item);
        if (due == null || deadline.state() != ClockState.RUNNING) {
            return new Line.Clock(name, kind, state, due, "", false, -1);
        }
        boolean late = now.isAfter(due);
        return new Line.Clock(name, kind, state, due, left(version, due, late), late, used(deadline, due));
    }

    /** The elements whose lack keeps the clock from starting; empty for a rule that wants none. */
    Set<Element> missing(RuleVersion version, Item item) {
        return version.clockStart() == ClockStart.VALID_REQUEST_RECEIVED
                ? Checklist.missing(version.requiredElements(), declared, item)
                : Set.of();
    }

    private String state(Deadline deadline, RemovalRequest request, Item item) {
        return switch (deadline.state()) {
            case NOT_STARTED -> notStarted(deadline.ruleVersion(), request, item);
            case RUNNING, PAUSED ->
                words.text(
                        deadline.dueAt().isPresent() ? key("clock_running", deadline.ruleVersion()) : "clock_no_term");
            case STOPPED ->
                words.text(deadline.isLate(now) ? key("clock_stopped_late", deadline.ruleVersion()) : "clock_stopped");
        };
    }

    private String notStarted(RuleVersion version, RemovalRequest request, Item item) {
        Set<Element> missing = missing(version, item);
        if (!missing.isEmpty()) {
            String list = missing.stream().map(this::element).distinct().collect(Collectors.joining("; "));
            return words.text("clock_missing", list);
        }
        if (version.clockStart() == ClockStart.REGULATOR_NOTICE) {
            return words.text("clock_regulator");
        }
        boolean ended = request.status() == RemovalStatus.WITHDRAWN || request.status() == RemovalStatus.GONE;
        return words.text(
                ended ? "clock_not_needed" : request.sentAt().isPresent() ? "clock_unreceived" : "clock_unsent");
    }

    private String element(Element element) {
        return words.text("element_" + element.name().toLowerCase(Locale.ROOT));
    }

    /** A wish of ours is never shown like a law. */
    private static String key(String law, RuleVersion version) {
        return version.rule().kind() == RuleKind.TARGET ? law + "_ours" : law;
    }

    private String left(RuleVersion version, Instant due, boolean late) {
        Duration span = late ? Duration.between(due, now) : Duration.between(now, due);
        return words.text(key(late ? "clock_late_by" : "clock_left", version), span(span));
    }

    /** Many clocks of one case have as long left, to the minute. */
    private String span(Duration span) {
        return spans.computeIfAbsent(span.toMinutes(), minutes -> Moments.words(span, words.language()));
    }

    private int used(Deadline deadline, Instant due) {
        Instant start = deadline.startedAt().orElse(now);
        long term = Math.max(1, Duration.between(start, due).toSeconds());
        long gone = Math.max(0, Duration.between(start, now).toSeconds());
        return (int) Math.min(FULL, FULL * gone / term);
    }
}
