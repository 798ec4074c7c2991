package org.redress.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a member of staff must know.
 *
 * @param reference of the case; empty when nothing of it may be named any more
 * @param dueAt of the clock it is about; null when it is about a delivery
 */
record StaffNews(
        String topic,
        String reference,
        String platform,
        String rule,
        @Nullable Instant dueAt) {
    /** Beyond them a letter only counts: the desk shows everything. */
    static final int MOST_LINES = 100;

    /** @param row a mail address, then the components in their order */
    static StaffNews of(Object[] row) {
        return new StaffNews((String) row[1], (String) row[2], (String) row[3], (String) row[4], (Instant) row[5]);
    }

    static String subject(List<StaffNews> news, Instant now) {
        return news.size() == 1
                ? news.get(0).line(now)
                : news.size() + " things wait for you, the oldest: "
                        + news.get(0).line(now);
    }

    static String text(List<StaffNews> news, Instant now) {
        if (news.size() == 1) {
            return news.get(0).alone(now);
        }
        String lines =
                news.stream().limit(MOST_LINES).map(one -> one.listed(now)).collect(Collectors.joining());
        String rest = news.size() > MOST_LINES ? "and " + (news.size() - MOST_LINES) + " more.\n" : "";
        return "What waits for you, the oldest first:\n\n" + lines + rest
                + "\nOpen the alerts and the deliveries on the desk.\n";
    }

    private String alone(Instant now) {
        return line(now) + ".\n\n" + (rule.isEmpty() ? "" : "Rule: " + rule + "\n") + ask() + "\n";
    }

    private String listed(Instant now) {
        return "- " + line(now) + (rule.isEmpty() ? "" : " (" + rule + ")") + "\n";
    }

    private String line(Instant now) {
        String about = which() + ", " + platform;
        return switch (topic) {
            case "alert.reappeared" -> "It came back: " + about;
            case "alert.warning" -> warning(about, now);
            case "alert.handed_over" -> handedOver(about, now);
            case "alert.missed" -> "Missed: " + about + late(now);
            case "alert.supervisors" -> "Nobody has reacted: " + about + late(now);
            case "alert.second_channel" -> "Still nobody: " + about + late(now);
            case "alert.regulator" -> "Ready for the regulator: " + about + late(now);
            case DisputeNews.TOPIC -> "A missed deadline is disputed: " + about;
            case "webhook.switched_off" -> platform + " switched its webhooks off (410)";
            default -> "Our messages do not arrive: " + about;
        };
    }

    /** What belongs to no case says in words what it is; a reference is one word. */
    private String which() {
        if (reference.isEmpty()) {
            return "a closed case";
        }
        return reference.contains(" ") ? reference : "case " + reference;
    }

    private String warning(String about, Instant now) {
        return dueAt == null ? "Due soon: " + about : "Due in " + span(now, dueAt) + ": " + about;
    }

    private String handedOver(String about, Instant now) {
        return "Handed to you: " + about
                + (dueAt != null && now.isBefore(dueAt) ? ", due in " + span(now, dueAt) : late(now));
    }

    private String late(Instant now) {
        return dueAt == null ? "" : ", " + span(dueAt, now) + " late";
    }

    private String ask() {
        if (topic.equals(DisputeNews.TOPIC)) {
            return "Open the case on the desk and answer the platform.";
        }
        if (topic.equals("webhook.switched_off")) {
            return "Requests go out by its next channel. Call it, and open its page on the desk to switch them on again.";
        }
        return topic.startsWith("alert.")
                ? "Open the alerts on the desk and acknowledge it once you act on it."
                : "Open the deliveries on the desk and reach the platform another way.";
    }

    /** In whole hours, and within the last or first of them in minutes: never that nothing is left, nor that nothing is late. */
    private static String span(Instant from, Instant to) {
        Duration span = Duration.between(from, to);
        return span.toHours() >= 1 ? span.toHours() + " h" : Math.max(1, span.toMinutes()) + " min";
    }
}
