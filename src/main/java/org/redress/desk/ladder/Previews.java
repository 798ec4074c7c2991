package org.redress.desk.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.alert.calling.Call;
import org.redress.alert.calling.Calling;
import org.redress.alert.calling.Crew;
import org.redress.alert.calling.Crews;
import org.redress.alert.ladder.LadderChanges;
import org.redress.desk.Colleagues;
import org.redress.desk.TimeWords;
import org.redress.desk.alerts.RungWords;
import org.redress.desk.rota.OwnZone;
import org.redress.desk.rota.RotaWords;
import org.redress.policy.Ladder;
import org.redress.policy.Rules;
import org.redress.policy.Rung;

/** Works out who would be called when, with the rota and the quiet hours of each rung's own time. */
@ApplicationScoped
class Previews {
    private final LadderChanges changes;
    private final NextDue nextDue;
    private final Rules rules;
    private final Crews crews;
    private final Colleagues colleagues;
    private final OwnZone zones;

    Previews(LadderChanges changes, NextDue nextDue, Rules rules, Crews crews, Colleagues colleagues, OwnZone zones) {
        this.changes = changes;
        this.nextDue = nextDue;
        this.rules = rules;
        this.crews = crews;
        this.colleagues = colleagues;
        this.zones = zones;
    }

    /** @param due the due time to show it for; empty for the next one of the rule */
    @Transactional
    Preview of(String ruleId, Ladder ladder, Optional<Instant> due, Instant now) {
        NextDue.Clock clock = due.map(NextDue.Clock::chosen).orElseGet(() -> nextDue.of(ruleId, now));
        List<Preview.Step> steps = ladder.distances().entrySet().stream()
                .map(rung -> step(rung.getKey(), rung.getValue(), clock))
                .toList();
        return new Preview(
                ladder.format(),
                TimeWords.day(clock.due()),
                clock.about(),
                steps,
                changes.foresee(ruleId, ladder, now),
                !rules.latest(ruleId).ladder().equals(ladder));
    }

    private Preview.Step step(Rung rung, Duration distance, NextDue.Clock clock) {
        Instant at = clock.due().plus(distance);
        Crew crew = crews.of(clock.team(), crews.at(at));
        return new Preview.Step(
                RungWords.of(rung),
                when(distance),
                TimeWords.day(at),
                Calling.calls(rung, clock.owners(), crew).stream()
                        .map(call -> who(call, at))
                        .toList());
    }

    private Preview.Who who(Call call, Instant at) {
        UUID id = call.member();
        ZoneId zone = zones.of(id);
        return new Preview.Who(
                colleagues.name(id),
                RotaWords.moment(at, zone) + " in " + zone,
                call.held().map(until -> RotaWords.moment(until, zone)).orElse(""));
    }

    private static String when(Duration distance) {
        if (distance.isZero()) {
            return "at the due time";
        }
        return TypedLength.words(distance.abs()) + (distance.isNegative() ? " before" : " after");
    }
}
