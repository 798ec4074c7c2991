package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Writes the letters to staff: the case's reference, the platform and how late; nothing intimate. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class StaffLetters {
    private static final String FACTS = """
            select s.email, coalesce(c.reference, '-'), coalesce(p.name, 'us'), coalesce(rule.name, ''), d.due_at
            from delivery l
            join staff_member s on cast(s.id as text) = l.recipient
            left join case_file c on c.id = l.case_id
            left join platform p on p.id = l.platform_id
            left join alert a on a.id = l.alert_id
            left join deadline d on d.id = a.deadline_id
            left join rule_version v on v.id = d.rule_version_id
            left join rule on rule.id = v.rule_id
            where l.id = :id and s.email is not null
            """;

    private final Session session;
    private final Organisation organisation;

    StaffLetters(Session session, Organisation organisation) {
        this.session = session;
        this.organisation = organisation;
    }

    Optional<Letter> write(Leased delivery, Instant now) {
        return session
                .createNativeQuery(FACTS, Object[].class)
                .setParameter("id", delivery.id())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> letter(delivery.topic(), row, now));
    }

    private Letter letter(String topic, Object[] row, Instant now) {
        String subject = subject(topic, (String) row[1], (String) row[2], (Instant) row[4], now);
        String rule = (String) row[3];
        String text = subject + ".\n\n" + (rule.isEmpty() ? "" : "Rule: " + rule + "\n") + ask(topic) + "\n\n"
                + organisation.name() + "\nThis letter was written by Redress. Please do not answer it.\n";
        return new Letter((String) row[0], subject, text, null, text);
    }

    private static String subject(String topic, String reference, String platform, Instant due, Instant now) {
        String about = "case " + reference + ", " + platform;
        return switch (topic) {
            case "alert.warning" -> "Due in " + hours(now, due) + " h: " + about;
            case "alert.missed" -> "Missed: " + about + ", " + hours(due, now) + " h late";
            case "alert.supervisors" -> "Nobody has reacted: " + about + ", " + hours(due, now) + " h late";
            case "alert.second_channel" -> "Still nobody: " + about + ", " + hours(due, now) + " h late";
            case "alert.regulator" -> "Ready for the regulator: " + about + ", " + hours(due, now) + " h late";
            default -> "Our messages do not arrive: " + about;
        };
    }

    private static String ask(String topic) {
        return topic.startsWith("alert.")
                ? "Open the alerts on the desk and acknowledge it once you act on it."
                : "Open the deliveries on the desk and reach the platform another way.";
    }

    private static long hours(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toHours());
    }
}
