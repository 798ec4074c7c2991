package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.cases.Say;
import org.redress.desk.Names;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.policy.ClockStart;
import org.redress.policy.Element;
import org.redress.removal.Checklist;
import org.redress.removal.ClockFactRecord;
import org.redress.removal.Deadline;
import org.redress.removal.Doubles;
import org.redress.removal.MissedDeadline;
import org.redress.removal.dispute.Dispute;

/** Shows clocks: what runs, since when, until when, and why one does not. */
@ApplicationScoped
class ClockViews {
    private final Names names;
    private final DisputeViews disputes;

    ClockViews(Names names, DisputeViews disputes) {
        this.names = names;
        this.disputes = disputes;
    }

    /**
     * What the requests of one case and their clocks are read with.
     *
     * @param say what the person said of whom may be asked
     * @param misses by deadline
     * @param disputed what was disputed of them, by deadline
     * @param doubles the requests that would ask a platform a second time
     * @param checks what our own looks amount to, by request
     */
    record Reading(
            Set<Declaration> declared,
            Say say,
            Map<UUID, MissedDeadline> misses,
            Map<UUID, List<Dispute>> disputed,
            List<Doubles.Double> doubles,
            Map<UUID, CheckView> checks,
            Instant now) {}

    /** @param item what is asked for, or null for a clock of our own */
    ClockView of(Deadline clock, @Nullable Item item, Reading reading) {
        Set<Element> required = clock.ruleVersion().requiredElements();
        Set<Element> missing = item == null ? Set.of() : Checklist.missing(required, reading.declared(), item);
        Set<Element> present = EnumSet.noneOf(Element.class);
        present.addAll(required);
        present.removeAll(missing);
        Instant due = clock.dueAt().orElse(null);
        Instant running = clock.stoppedAt().isEmpty() ? due : null;
        Instant started = clock.startedAt().orElse(null);
        return new ClockView(
                clock.ruleVersion().rule().name(),
                Words.of(clock.ruleVersion().rule().kind().name()),
                Words.of(clock.state().name()),
                TimeWords.exact(started),
                TimeWords.exact(due),
                TimeWords.exact(clock.stoppedAt().orElse(null)),
                running != null ? TimeWords.left(running, reading.now()) : "",
                running != null ? TimeWords.used(started, running, reading.now()) : 0,
                running != null && reading.now().isAfter(running),
                started == null ? waits(clock.ruleVersion().clockStart(), missing) : "",
                missing.stream().map(element -> "missing=" + element.name()).collect(Collectors.joining("&")),
                words(missing),
                words(present),
                clock.facts().stream().map(this::fact).toList(),
                missed(reading.misses().get(clock.id())),
                disputes.of(reading.disputed().getOrDefault(clock.id(), List.of())));
    }

    private static String waits(ClockStart start, Set<Element> missing) {
        if (!missing.isEmpty() && start == ClockStart.VALID_REQUEST_RECEIVED) {
            return "The clock has not started: this is missing.";
        }
        return switch (start) {
            case OUR_SENDING -> "Starts when we send.";
            case OUR_RECEIPT -> "Starts when we receive it.";
            case REGULATOR_NOTICE -> "Starts at the regulator’s notice, not at ours.";
            case REQUEST_RECEIVED, VALID_REQUEST_RECEIVED -> "Starts when the platform has it.";
        };
    }

    private static List<String> words(Set<Element> elements) {
        return new TreeSet<>(elements).stream().map(AskWords::of).collect(Collectors.toList());
    }

    private ClockView.Fact fact(ClockFactRecord fact) {
        return new ClockView.Fact(
                Words.of(fact.fact().kind().name()),
                TimeWords.exact(fact.fact().at()),
                fact.why(),
                names.of(fact.by()));
    }

    static String missed(@Nullable MissedDeadline miss) {
        return miss == null
                ? ""
                : "Due " + TimeWords.exact(miss.dueAt()) + ", seen late " + TimeWords.exact(miss.detectedAt()) + " (by "
                        + TimeWords.length(miss.lateBy()) + ")";
    }
}
