package org.redress.desk.casepage;

import java.util.Locale;

/** What the page says after an action, by a word in its address. */
public enum Said {
    NOTHING(""),
    ALREADY("This was so already: nothing was done twice."),
    ACCEPTED("The case is accepted. Requests can be sent now."),
    LET_IN("The case is let in. Its first review runs from now."),
    NOT_OURS("The case is marked as not ours. The person sees that you cannot act on it."),
    AUTHORITY("How the authority was checked is recorded."),
    ASSIGNED("The case is yours."),
    SENT("Sent. Our own clock runs from now, the platform's from its receipt."),
    ANSWERED("The answer is recorded."),
    STRUCK_OUT("Struck out: everything is as if it had not been recorded. The history keeps it, with your reason."),
    DISPUTE_ANSWERED("Your answer to the dispute is recorded, and the platform is told."),
    GONE("Recorded: it is gone."),
    STILL_THERE("Recorded: it is still there."),
    REAPPEARED("Recorded: it came back. A fresh request is ready to be sent."),
    LOOKING("We look as soon as it is that site's turn, mostly within a minute. Open this page again to see."),
    WITHDRAWN("The request is withdrawn."),
    COMPLETED("The platform is asked again, with what was missing."),
    WRITTEN("Your message is there for the person. What they wrote is marked as read."),
    READ("Marked as read."),
    NOTED("The note is kept."),
    LINKED("They are handled together now."),
    UNLINKED("They are not handled together any more."),
    MOVED("The case is the other team's now."),
    PLACED("The address has a platform now."),
    PLACED_AND_ASKED("The address has a platform now. The person is asked on their page whether we may ask it:"
            + " nothing goes there before they say yes.");

    private final String words;

    Said(String words) {
        this.words = words;
    }

    static String words(String param) {
        for (Said said : values()) {
            if (said.param().equals(param)) {
                return said.words;
            }
        }
        return "";
    }

    public String param() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
