package org.redress.partner.page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.redress.partner.views.DeadlineView;
import org.redress.policy.RuleKind;

/**
 * One clock as the platform's staff read it.
 *
 * @param basis the law; empty for what is no law
 * @param lines what is to be said of it, one sentence each
 * @param late whether it was missed, or ran out just now
 */
record ClockLine(String rule, String basis, List<String> lines, boolean late) {
    static ClockLine of(DeadlineView clock, Instant now) {
        Instant due = clock.dueAt();
        boolean over = due != null && clock.stoppedAt() == null && now.isAfter(due);
        return new ClockLine(
                clock.rule().name(),
                clock.rule().kind() == RuleKind.LAW ? clock.rule().basis() : "",
                Stream.of(started(clock), due(clock), stopped(clock), missed(clock), missing(clock))
                        .filter(Objects::nonNull)
                        .toList(),
                over || clock.missed() != null);
    }

    private static String started(DeadlineView clock) {
        return clock.startedAt() == null
                ? "It has not started."
                : "Started " + AnswerWords.time(clock.startedAt()) + ".";
    }

    private static @org.jspecify.annotations.Nullable String due(DeadlineView clock) {
        return clock.dueAt() == null ? clock.rule().standard() : "Due " + AnswerWords.time(clock.dueAt()) + ".";
    }

    private static @org.jspecify.annotations.Nullable String stopped(DeadlineView clock) {
        return clock.stoppedAt() == null ? null : "Stopped " + AnswerWords.time(clock.stoppedAt()) + ".";
    }

    private static @org.jspecify.annotations.Nullable String missed(DeadlineView clock) {
        return clock.missed() == null ? null : "It was missed; that stays on record.";
    }

    private static @org.jspecify.annotations.Nullable String missing(DeadlineView clock) {
        List<String> missing = clock.checklist().stream()
                .filter(check -> !check.supplied())
                .map(check -> AnswerWords.of(check.element()))
                .toList();
        return missing.isEmpty() || clock.startedAt() != null
                ? null
                : "Missing until then: " + String.join("; ", missing) + ".";
    }
}
