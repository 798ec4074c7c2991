package org.redress.desk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.alert.AlertView;
import org.redress.desk.TimeWords;
import org.redress.policy.Rung;

/**
 * What waits for somebody: all open rungs of one clock as one line, since they are acknowledged together. It names the
 * case's reference, the platform and how late; nothing intimate.
 *
 * @param id the oldest of its alerts
 * @param rung the highest that was reached
 * @param rungs all that are open, in the order climbed
 * @param waiting since when it is open, in words
 * @param who who has it, or whose case it is, in words
 */
public record OpenAlert(
        UUID id,
        String rung,
        String rungs,
        String tone,
        Place place,
        String about,
        String rule,
        String left,
        String raised,
        String waiting,
        String who) {
    /** {@return the id of its form on the page} */
    public String formId() {
        return "why-" + id;
    }

    /** @param alerts of one clock, the oldest first */
    static OpenAlert of(List<AlertView> alerts, Instant now) {
        AlertView oldest = alerts.get(0);
        List<Rung> climbed =
                alerts.stream().map(AlertView::rung).sorted().distinct().toList();
        Rung highest = climbed.get(climbed.size() - 1);
        return new OpenAlert(
                oldest.id(),
                RungWords.of(highest),
                climbed.stream().map(RungWords::of).collect(Collectors.joining(", ")),
                RungWords.tone(highest),
                Place.of(oldest.about()),
                oldest.platform().orElse("Our own duty"),
                oldest.rule(),
                TimeWords.left(oldest.dueAt(), now),
                TimeWords.day(oldest.raisedAt()),
                TimeWords.length(Duration.between(oldest.raisedAt(), now)),
                who(oldest.who()));
    }

    private static String who(AlertView.Who who) {
        return who.holder()
                .map(name -> "with " + name)
                .or(() -> who.assignee().map(name -> "case of " + name))
                .orElse("nobody's yet");
    }
}
