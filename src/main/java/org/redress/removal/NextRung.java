package org.redress.removal;

import java.time.Instant;
import java.util.Optional;
import org.redress.deadline.ClockReading;
import org.redress.deadline.ClockState;
import org.redress.policy.Ladder;
import org.redress.policy.Rung;

/** Which rung a clock climbs next: none unless it runs towards a due time, the miss at once when that has passed. */
final class NextRung {
    private NextRung() {}

    /** @param notBelow rungs below it were climbed already */
    static Optional<Ladder.Step> of(ClockReading reading, Ladder ladder, Rung notBelow, Instant now) {
        Instant due = reading.dueAt();
        if (reading.state() != ClockState.RUNNING || due == null) {
            return Optional.empty();
        }
        return now.isAfter(due) ? Optional.of(new Ladder.Step(Rung.MISSED, due)) : ladder.from(notBelow, due);
    }
}
