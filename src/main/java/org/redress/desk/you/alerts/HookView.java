package org.redress.desk.you.alerts;

import java.util.Optional;
import org.redress.delivery.hooks.AlertWebhook;
import org.redress.delivery.hooks.HookTests;
import org.redress.desk.TimeWords;
import org.redress.desk.casepage.Kept;

/**
 * A member's webhook for alerts.
 *
 * @param url where it goes, or what was typed
 * @param since when it was set, in words; empty while there is none
 * @param failing since when it does not work, or empty
 * @param last how the last attempt ended, or empty
 * @param secret shown once, right after it was made; empty ever after
 */
public record HookView(String url, String since, String failing, String last, String secret) {
    static final String FORM = "webhook";

    static HookView of(Optional<AlertWebhook> hook, Optional<HookTests.Last> last, String secret, Kept kept) {
        return new HookView(
                kept.in(FORM)
                        ? kept.typed(FORM, "url")
                        : hook.map(AlertWebhook::url).orElse(""),
                hook.map(set -> TimeWords.day(set.madeAt())).orElse(""),
                hook.flatMap(AlertWebhook::failingSince).map(TimeWords::day).orElse(""),
                last.map(HookView::words).orElse(""),
                secret);
    }

    private static String words(HookTests.Last last) {
        String how =
                switch (last.status()) {
                    case "QUEUED" -> "on its way";
                    case "SENT" -> "arrived";
                    case "DROPPED" -> "not sent";
                    default -> "did not arrive";
                };
        String because =
                Optional.ofNullable(last.because()).map(why -> " (" + why + ")").orElse("");
        return (last.topic().equals("alert.test") ? "The test" : "An alert") + " of " + TimeWords.day(last.at()) + ": "
                + how + because;
    }
}
