package org.redress.desk.regulators;

/** Where a step stands, as staff read it. */
final class StepWords {
    private StepWords() {}

    static String of(String status) {
        return switch (status) {
            case "READY" -> "Ready to send";
            case "SENT" -> "Sent";
            case "ACKNOWLEDGED" -> "Acknowledged";
            case "ASKED" -> "They asked";
            case "DECIDED" -> "They replied";
            default -> "Not sent";
        };
    }

    static String tone(String status) {
        return switch (status) {
            case "READY" -> "ours";
            case "SENT", "ACKNOWLEDGED" -> "wait";
            default -> "over";
        };
    }
}
