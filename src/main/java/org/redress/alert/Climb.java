package org.redress.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.policy.Ladder;
import org.redress.policy.Rung;

/**
 * How far one deadline climbs now: every rung whose time has passed, in order, and the one that comes after them.
 * After a stoppage that is several rungs at once, and each of them is recorded.
 */
record Climb(List<Rung> reached, Optional<Ladder.Step> next) {
    /** @param from the rung that is due for certain, as the database says */
    static Climb from(Rung from, Ladder ladder, Instant due, Instant now) {
        List<Rung> reached = new ArrayList<>(List.of(from));
        Optional<Ladder.Step> next = ladder.after(from, due);
        while (next.isPresent() && next.get().at().isBefore(now)) {
            reached.add(next.get().rung());
            next = ladder.after(next.get().rung(), due);
        }
        return new Climb(List.copyOf(reached), next);
    }
}
