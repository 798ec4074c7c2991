package org.redress.desk.regulators;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.desk.TimeWords;
import org.redress.removal.Deadline;
import org.redress.removal.regulator.RegulatorStep;

/** Steps to regulators and complaints to platforms, as staff read and choose them. */
final class StepWords {
    /** How something reached a regulator. */
    static final Map<String, String> CHANNELS = ordered("PORTAL", "through its portal", "MAIL", "by e-mail");

    /** What a regulator's reply is. */
    static final Map<String, String> REPLIES = ordered(
            "ACKNOWLEDGED",
            "They have it (stops nothing)",
            "ASKED",
            "They ask for more (a further step opens)",
            "DECIDED",
            "They reply in the matter");

    /** How a complaint reached its platform. */
    static final Map<String, String> COMPLAINED =
            ordered("FORM", "by its own form", "LETTER", "by e-mail or letter", "API", "through its own software");

    /** What came of a complaint; that something is removed is the platform's claim. */
    static final Map<String, String> OUTCOMES = ordered(
            "REMOVED",
            "They say it is removed",
            "ANSWERED",
            "They answered, and removed nothing",
            "REJECTED",
            "They rejected it",
            "NOT_PURSUED",
            "We wait no longer");

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

    /** {@return what a reply is, without what follows from it} */
    static String reply(String kind) {
        return REPLIES.getOrDefault(kind, "").replaceAll(" \\(.*", "");
    }

    /** {@return when and how it went out; empty before} */
    static String sent(RegulatorStep step) {
        return step.sentAt()
                .map(at -> TimeWords.day(at) + ", "
                        + CHANNELS.getOrDefault(step.channel().orElseThrow().name(), "")
                        + step.reference()
                                .map(number -> ", their reference " + number)
                                .orElse(""))
                .orElse("");
    }

    /** {@return until when, and what is left or when it stopped} */
    static String due(Deadline clock, Instant now) {
        String due = clock.dueAt()
                .map(at -> "due " + TimeWords.day(at)
                        + (clock.stoppedAt().isEmpty() ? " (" + TimeWords.left(at, now) + ")" : ""))
                .orElse("no limit in time");
        return due
                + clock.stoppedAt().map(at -> ", stopped " + TimeWords.day(at)).orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
