package org.redress.desk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.redress.alert.AlertView;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.policy.Rung;

/**
 * An alert that waits for somebody: the case's reference, the platform, how late; nothing intimate.
 *
 * @param waiting since when it is open, in words
 */
public record OpenAlert(
        UUID id,
        String rung,
        String tone,
        String reference,
        String about,
        String rule,
        String left,
        String raised,
        String waiting) {
    static OpenAlert of(AlertView alert, Instant now) {
        return new OpenAlert(
                alert.id(),
                words(alert.rung()),
                alert.rung() == Rung.WARNING ? "ours" : "bad",
                Words.reference(alert.reference()),
                alert.platform().orElse("Our own duty"),
                alert.rule(),
                TimeWords.left(alert.dueAt(), now),
                TimeWords.day(alert.raisedAt()),
                TimeWords.length(Duration.between(alert.raisedAt(), now)));
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
