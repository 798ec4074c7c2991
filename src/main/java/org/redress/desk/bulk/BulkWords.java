package org.redress.desk.bulk;

import java.time.Instant;
import java.util.Objects;
import org.redress.desk.Colleagues;
import org.redress.desk.TimeWords;
import org.redress.removal.bulk.BulkAction;
import org.redress.removal.bulk.BulkKind;
import org.redress.removal.bulk.BulkOutcome;
import org.redress.removal.bulk.Wish;

/** What an action on many does and did, in a sentence. */
final class BulkWords {
    private BulkWords() {}

    /** Before it is done. */
    static String title(Wish wish, int lines, Colleagues colleagues) {
        return switch (wish.kind()) {
            case ASSIGN -> "Give " + cases(lines) + " to " + colleagues.name(Objects.requireNonNull(wish.assignee()));
            case SEND -> "Send " + requests(lines);
            case SET_ASIDE -> "Set " + cases(lines) + " aside until " + until(wish);
            case BRING_BACK -> "Bring " + cases(lines) + " back into the list";
        };
    }

    static String note(BulkKind kind) {
        return switch (kind) {
            case ASSIGN -> "You can take it back afterwards, as long as nobody changed it meanwhile.";
            case SEND -> "They leave 30 seconds after you press. Until then you can stop them.";
            case SET_ASIDE ->
                "No clock waits and every alert still rings. A line whose clock runs out before that time stays where it is.";
            case BRING_BACK -> "";
        };
    }

    /** Once it was asked for. */
    static String told(BulkAction action, Instant now, Colleagues colleagues) {
        if (action.takenBackAt().isPresent()) {
            return action.ranAt().isPresent() ? "It was taken back." : "It was stopped: nothing was done.";
        }
        if (action.ranAt().isEmpty() && action.wish().kind() != BulkKind.SEND) {
            return "It is being done just now.";
        }
        if (action.ranAt().isEmpty()) {
            return requests(action.lines().size())
                    + (action.runsAt().isAfter(now)
                            ? " will leave at " + TimeWords.exact(action.runsAt())
                            : " are leaving now")
                    + ".";
        }
        int done = count(action, BulkOutcome.DONE);
        int not = action.lines().size() - done;
        return did(action.wish(), done, colleagues) + (not == 0 ? "" : " For " + not + " it was not possible.");
    }

    /** What the button says; empty when there is nothing to take back. */
    static String undo(BulkAction action) {
        if (!action.canBeTakenBack() || action.wish().kind() == BulkKind.BRING_BACK) {
            return "";
        }
        return action.ranAt().isEmpty() ? "Stop them" : count(action, BulkOutcome.DONE) == 0 ? "" : "Take it back";
    }

    static String outcome(BulkOutcome outcome) {
        return switch (outcome) {
            case WAITING -> "Waiting";
            case DONE -> "Done";
            case NOT_POSSIBLE -> "Not possible";
            case TAKEN_BACK -> "Taken back";
        };
    }

    static String tone(BulkOutcome outcome) {
        return switch (outcome) {
            case WAITING -> "wait";
            case DONE -> "done";
            case NOT_POSSIBLE -> "bad";
            case TAKEN_BACK -> "over";
        };
    }

    private static String did(Wish wish, int done, Colleagues colleagues) {
        String were = done == 1 ? " was " : " were ";
        return switch (wish.kind()) {
            case ASSIGN ->
                cases(done) + were + "given to " + colleagues.name(Objects.requireNonNull(wish.assignee())) + ".";
            case SEND -> requests(done) + were + "sent.";
            case SET_ASIDE -> cases(done) + were + "set aside until " + until(wish) + ".";
            case BRING_BACK -> cases(done) + were + "brought back.";
        };
    }

    private static int count(BulkAction action, BulkOutcome outcome) {
        return (int) action.lines().stream()
                .filter(line -> line.outcome() == outcome)
                .count();
    }

    private static String until(Wish wish) {
        return TimeWords.day(wish.asideUntil());
    }

    private static String cases(int number) {
        return number == 1 ? "1 case" : number + " cases";
    }

    private static String requests(int number) {
        return number == 1 ? "1 request" : number + " requests";
    }
}
