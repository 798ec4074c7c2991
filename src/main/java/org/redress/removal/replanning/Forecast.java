package org.redress.removal.replanning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.deadline.Replan;
import org.redress.policy.calendar.Binding;
import org.redress.removal.Deadline;

/** Gathers what would become of clock after clock. */
final class Forecast {
    private static final int SAMPLE = 20;

    private final Binding to;
    private final Tally tally = new Tally();
    private final TreeSet<Integer> from = new TreeSet<>();
    private final List<Foreseen.Sampled> late = new ArrayList<>();
    private final List<Foreseen.Sampled> others = new ArrayList<>();
    private final MessageDigest all = sha256();

    Forecast(Binding to) {
        this.to = to;
    }

    Binding to() {
        return to;
    }

    void take(Deadline clock, Replan plan) {
        tally.count(plan);
        from.add(clock.ruleVersion().version());
        String line = clock.id() + " " + plan.move() + " " + plan.lateAtOnce() + " "
                + plan.before().dueAt() + " " + plan.after().dueAt() + "\n";
        all.update(line.getBytes(StandardCharsets.UTF_8));
        if (plan.move() == Replan.Move.EARLIER || plan.move() == Replan.Move.LATER) {
            sample(clock, plan);
        }
    }

    private void sample(Deadline clock, Replan plan) {
        List<Foreseen.Sampled> where = plan.lateAtOnce() ? late : others;
        if (where.size() < SAMPLE) {
            where.add(new Foreseen.Sampled(
                    Objects.requireNonNull(clock.caseId()),
                    clock.platformId().orElse(null),
                    plan.before().dueAt(),
                    plan.after().dueAt(),
                    plan.lateAtOnce()));
        }
    }

    Foreseen end(int stopped) {
        tally.left(tally.missed(), stopped);
        all.update((to.rule().id() + " " + to.calendarId() + " " + stopped).getBytes(StandardCharsets.UTF_8));
        List<Foreseen.Sampled> sample =
                Stream.concat(late.stream(), others.stream()).limit(SAMPLE).toList();
        return new Foreseen(to, List.copyOf(from), tally, HexFormat.of().formatHex(all.digest()), sample);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
