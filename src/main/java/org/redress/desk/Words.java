package org.redress.desk;

import java.util.Locale;

/** States and kinds as staff reads them. */
public final class Words {
    private Words() {}

    /** {@code FIRST_REVIEW} as {@code First review}. */
    public static String of(String constant) {
        String spaced = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** A removal request's state; what a platform says stays a claim until it is checked. */
    public static String request(String status) {
        return switch (status) {
            case "PREPARED" -> "To send";
            case "QUERIED" -> "Asks us";
            case "REMOVED" -> "Says removed";
            case "REAPPEARED" -> "Came back";
            default -> of(status);
        };
    }

    /** The case's state with the organisation. */
    public static String caseFile(String status) {
        return switch (status) {
            case "REPORTED" -> "To review";
            case "NOT_OURS" -> "Not ours";
            default -> of(status);
        };
    }

    /** Which of four calm tones a state has; the word always says it too. */
    public static String tone(String status) {
        return switch (status) {
            case "GONE", "ACCEPTED", "SENT_OK" -> "done";
            case "REFUSED", "REAPPEARED", "GIVEN_UP", "FAILED" -> "bad";
            case "PREPARED", "QUERIED", "REMOVED", "REPORTED" -> "ours";
            case "WITHDRAWN", "NOT_OURS", "CLOSED", "ERASED", "DROPPED" -> "over";
            default -> "wait";
        };
    }

    /** A reference in two groups, as people read it. */
    public static String reference(String eight) {
        return eight.length() == 8 ? eight.substring(0, 4) + "-" + eight.substring(4) : eight;
    }
}
