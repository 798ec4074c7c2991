package org.redress.desk;

import java.util.List;
import org.redress.delivery.trouble.Trouble;

/** What does not get through, said with what to do about it. */
final class TroubleWords {
    private static final int MOST_NAMES = 3;

    private TroubleWords() {}

    static String of(Trouble trouble) {
        String whom = names(trouble.whom());
        String since = TimeWords.day(trouble.since());
        return switch (trouble.kind()) {
            case MAIL_SERVER_SILENT ->
                "The mail server does not answer. Letters wait since " + since
                        + " and leave when it is back. Watch the alerts here meanwhile, and tell whoever runs Redress.";
            case LETTER_REFUSED ->
                "The mail server takes no letter for " + whom + " since " + since
                        + ". See Deliveries: check the address, and call them meanwhile.";
            case NO_ADDRESS ->
                "There is no address that works for " + whom + ". See Deliveries: reach them another way.";
            case MAIL_OFF ->
                "An alert is open, and " + whom
                        + (trouble.whom().size() == 1 ? " has" : " have")
                        + " letters switched off. Tell them yourself if it is theirs.";
            case WEBHOOK_SILENT ->
                "The webhook of " + whom + " does not answer since " + since
                        + ". The rest goes on. Call them, or write to them, before their clocks run out.";
            case WEBHOOK_REFUSED ->
                "The webhook of " + whom + " answers with an error since " + since
                        + ". The rest goes on. See Deliveries for what it says.";
            case WEBHOOK_OFF ->
                "The webhook of " + whom
                        + " is switched off: it answered that it wants nothing there (410). Requests go out another way."
                        + " Call them, and switch it on again on the platform's page.";
            case SERVICE ->
                "The reporting service of " + whom + " does not answer, or asks us to wait, since " + since
                        + ". Reports there are tried again. See Deliveries, and ask another way before their clocks run out.";
            case CHECKPOINT ->
                "Signed checkpoints of the audit do not leave the house since " + since
                        + ". See Deliveries, and tell whoever runs Redress.";
            case STAFF_WEBHOOK ->
                "The alert webhook of " + whom + " does not work since " + since
                        + ". Alerts go to others where no letter reaches them. They can test it under You.";
            case GIVEN_UP ->
                "No more tries are left for " + whom + ". See Deliveries: somebody has to call or write by hand.";
        };
    }

    private static String names(List<String> whom) {
        if (whom.isEmpty()) {
            return "somebody";
        }
        int rest = whom.size() - MOST_NAMES;
        return rest > 0
                ? String.join(", ", whom.subList(0, MOST_NAMES)) + " and " + rest + " more"
                : String.join(", ", whom);
    }
}
