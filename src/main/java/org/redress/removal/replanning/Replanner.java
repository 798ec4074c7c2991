package org.redress.removal.replanning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.policy.calendar.Binding;

/**
 * Moves running clocks to the version of their rule that holds today: foreseen first, then asked for with a reason, and
 * done in batches that survive the death of a node.
 */
@ApplicationScoped
public class Replanner {
    private final Foresight foresight;
    private final ReplanningWishes wishes;
    private final ReplanningBatch batch;
    private final Replannings replannings;

    Replanner(Foresight foresight, ReplanningWishes wishes, ReplanningBatch batch, Replannings replannings) {
        this.foresight = foresight;
        this.wishes = wishes;
        this.batch = batch;
        this.replannings = replannings;
    }

    /** Why, and on which preview. */
    public record Wish(UUID to, String token, String reason, UUID staffId) {}

    /**
     * {@return what would happen; nothing does}
     *
     * @throws NotFound when the rule has no such version
     * @throws NotPossibleNow when it is not the version that holds today
     */
    public Foreseen foresee(String ruleId, UUID to, Instant now) {
        Binding binding = wishes.plannable(ruleId, to, now);
        Forecast forecast = new Forecast(binding);
        List<Sources.Source> sources = foresight.sources(binding);
        for (Sources.Source each : sources) {
            Optional<OpenClocks.Place> after = Optional.of(OpenClocks.Place.FIRST);
            while (after.isPresent()) {
                after = foresight.page(forecast, each, after.get(), now);
            }
        }
        return forecast.end(foresight.stopped(sources, binding));
    }

    /**
     * {@return the version that clocks of a rule can be moved to}
     *
     * @throws NotPossibleNow when the rule is not in force
     */
    public UUID today(String ruleId, Instant now) {
        return wishes.today(ruleId, now);
    }

    /**
     * Writes down what is wished; it is done by whichever node comes next. A second press changes nothing.
     *
     * @return the action's id
     * @throws NotAcceptable without a reason
     * @throws NotPossibleNow {@code changed} when the preview no longer holds
     */
    public UUID ask(String ruleId, Wish wish, Instant now) {
        Optional<UUID> already = wishes.already(ruleId, wish);
        return already.isPresent() ? already.get() : wishes.keep(foresee(ruleId, wish.to(), now), wish, now);
    }

    /** Goes on with whatever was asked for and is not done. */
    public void runDue(Instant now) {
        replannings.unfinished().forEach(id -> run(id, now));
    }

    /** Does the first batch, which is all of it where few clocks run; the rest is done in the background. */
    public void begin(UUID id, Instant now) {
        if (batch.goesOn(id, now.truncatedTo(ChronoUnit.MICROS))) {
            batch.goesOn(id, now.truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** Goes on with one action, unless another node is at it. */
    public void run(UUID id, Instant now) {
        // To the microsecond, which is what the database compares with.
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        while (batch.goesOn(id, at)) {
            // Each batch commits by itself.
        }
    }

    static Map<String, String> counts(Replanning action, Tally tally) {
        return Map.of(
                "rule", action.ruleId(),
                "to_version", String.valueOf(action.to().version()),
                "earlier", String.valueOf(tally.earlier()),
                "later", String.valueOf(tally.later()),
                "same", String.valueOf(tally.same()),
                "waiting", String.valueOf(tally.waiting()),
                "late_at_once", String.valueOf(tally.lateAtOnce()),
                "missed", String.valueOf(tally.missed()),
                "stopped", String.valueOf(tally.stopped()));
    }
}
