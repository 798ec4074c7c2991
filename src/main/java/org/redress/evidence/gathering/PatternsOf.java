package org.redress.evidence.gathering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.facts.Clock;
import org.redress.evidence.facts.PackedItem;
import org.redress.evidence.facts.Patterns;

/** Counts what the items of a pack have in common. Pure. */
public final class PatternsOf {
    private static final long NEVER = Long.MAX_VALUE;

    private PatternsOf() {}

    /** @param now as of when a limit has passed */
    public static Patterns items(List<PackedItem> items, Instant now) {
        Map<String, Integer> refusals = new TreeMap<>();
        items.stream()
                .flatMap(item -> Stream.ofNullable(item.refusalGround()))
                .forEach(ground -> refusals.merge(ground, 1, Integer::sum));
        return new Patterns(
                items.size(),
                count(items, item -> item.clocks().stream().anyMatch(clock -> clock.missed() != null)),
                refusals.values().stream().mapToInt(Integer::intValue).sum(),
                refusals,
                count(items, item -> !item.copies().isEmpty()),
                count(
                        items,
                        item -> item.clocks().stream()
                                .anyMatch(clock -> !clock.disputes().isEmpty())),
                (int) items.stream()
                        .flatMap(item -> item.deliveries().stream())
                        .filter(sent -> sent.status().equals("given_up"))
                        .count(),
                rules(items, now));
    }

    /** {@return the rank-th of the values as nearest rank finds it; null when it is one that never ends} */
    static @Nullable Long percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return null;
        }
        int rank = Math.max(1, (int) Math.ceil(percent / 100.0 * sorted.size()));
        long value = sorted.get(rank - 1);
        return value == NEVER ? null : value;
    }

    private static List<Patterns.ByRule> rules(List<PackedItem> items, Instant now) {
        Map<String, List<Started>> byRule = new LinkedHashMap<>();
        for (PackedItem item : items) {
            for (Clock clock : item.clocks()) {
                if (clock.startedAt() != null) {
                    byRule.computeIfAbsent(clock.rule(), rule -> new ArrayList<>())
                            .add(new Started(clock, removedAfter(item, clock.startedAt())));
                }
            }
        }
        return byRule.entrySet().stream()
                .map(rule -> rule(rule.getKey(), rule.getValue(), now))
                .toList();
    }

    /** A clock that started, and after how many seconds the item was removed. */
    private record Started(Clock clock, long seconds) {
        boolean limitPassed(Instant now) {
            Instant due = clock.dueAt();
            return clock.missed() != null || due != null && due.isBefore(now);
        }
    }

    private static Patterns.ByRule rule(String rule, List<Started> started, Instant now) {
        List<Long> seconds =
                new ArrayList<>(started.stream().map(Started::seconds).toList());
        Collections.sort(seconds);
        return new Patterns.ByRule(
                rule,
                started.size(),
                (int) started.stream().filter(each -> each.limitPassed(now)).count(),
                (int) started.stream()
                        .filter(each -> each.clock().missed() != null)
                        .count(),
                percentile(seconds, 50),
                percentile(seconds, 90));
    }

    /** A sighting takes a claim back, and what is said or seen later counts anew. */
    private static long removedAfter(PackedItem item, Instant started) {
        Map<Instant, Boolean> gone = new TreeMap<>();
        item.answers().stream()
                .filter(said -> said.what().equals("claim_removal") && !said.struckOut())
                .forEach(said -> gone.put(said.at(), true));
        item.observed().forEach(seen -> gone.put(seen.at(), !seen.what().equals("still_there")));
        Instant removed = null;
        for (Map.Entry<Instant, Boolean> each : gone.entrySet()) {
            removed = each.getValue() ? Objects.requireNonNullElse(removed, each.getKey()) : null;
        }
        return removed == null
                ? NEVER
                : Math.max(0, Duration.between(started, removed).toSeconds());
    }

    private static int count(List<PackedItem> items, Predicate<PackedItem> which) {
        return (int) items.stream().filter(which).count();
    }
}
