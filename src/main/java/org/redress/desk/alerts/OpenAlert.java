package org.redress.desk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.alert.AlertView;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.policy.Rung;

/**
 * What waits for somebody: all open rungs of one clock as one line, since they are acknowledged together. It names the
 * case's reference, the platform and how late; nothing intimate.
 *
 * @param id the oldest of its alerts
 * @param rung the highest that was reached
 * @param rungs all that are open, in the order climbed
 * @param waiting since when it is open, in words
 */
public record OpenAlert(
        UUID id,
        String rung,
        String rungs,
        String tone,
        String reference,
        String about,
        String rule,
        String left,
        String raised,
        String waiting) {
    /** @param alerts of one clock, the oldest first */
    static OpenAlert of(List<AlertView> alerts, Instant now) {
        AlertView oldest = alerts.get(0);
        List<Rung> climbed =
                alerts.stream().map(AlertView::rung).sorted().distinct().toList();
        Rung highest = climbed.get(climbed.size() - 1);
        return new OpenAlert(
                oldest.id(),
                words(highest),
                climbed.stream().map(OpenAlert::words).collect(Collectors.joining(", ")),
                highest == Rung.WARNING ? "ours" : "bad",
                Words.reference(oldest.reference()),
                oldest.platform().orElse("Our own duty"),
                oldest.rule(),
                TimeWords.left(oldest.dueAt(), now),
                TimeWords.day(oldest.raisedAt()),
                TimeWords.length(Duration.between(oldest.raisedAt(), now)));
    }

    private static String words(Rung rung) {
        return switch (rung) {
            case WARNING -> "Due soon";
            case MISSED -> "Missed";
            case SUPERVISORS -> "For supervisors";
            case SECOND_CHANNEL -> "Second channel";
            case REGULATOR -> "Ready for the regulator";
        };
    }
}
