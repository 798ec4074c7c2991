package org.redress.desk;

import java.util.Locale;
import java.util.regex.Pattern;

/** States and kinds as staff reads them. */
public final class Words {
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b");

    /** What stays in capitals. */
    private static final Pattern SHORT = Pattern.compile("\\b(api|ai)\\b");

    private Words() {}

    /** {@code FIRST_REVIEW} as {@code First review}, {@code API_READ} as {@code API read}. */
    public static String of(String constant) {
        String spaced = inside(constant);
        return spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** The same within a sentence: {@code FIRST_REVIEW} as {@code first review}. */
    public static String inside(String constant) {
        return SHORT.matcher(constant.replace('_', ' ').toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }

    /** A sentence in which a constant may stand: {@code received: API_READ} as {@code received: api read}. */
    public static String within(String sentence) {
        return CONSTANT.matcher(sentence).replaceAll(found -> inside(found.group()));
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

    /** What happened to a removal request, as its history tells it. */
    public static String event(String event) {
        return switch (event) {
            case "SEND" -> "Sent";
            case "RECEIVE" -> "Received";
            case "REVIEW" -> "Looks at it";
            case "QUERY" -> "Asks us";
            case "COMPLETE" -> "Asked again";
            case "CLAIM_REMOVAL" -> "Says removed";
            case "REFUSE" -> "Refuses";
            case "CORRECT" -> "Takes its answer back";
            case "VERIFY_GONE" -> "Gone";
            case "REAPPEAR" -> "Came back";
            case "WITHDRAW" -> "Withdrawn";
            default -> of(event);
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
