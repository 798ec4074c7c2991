package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.redress.alert.AlertSight;

/**
 * Writes the letters to staff: the case's reference, the platform and how late; nothing intimate. Whatever waits for one
 * member leaves in one letter, the oldest first, so that a mail server that comes back does not bury anybody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class StaffLetters {
    /** The highest rung that waits says all that a lower one of the same clock would say. */
    private static final String FACTS = """
            select email, topic, reference, platform, rule, due_at from (
                select distinct on (coalesce(d.id, l.id)) s.email, l.topic, coalesce(d.about, %s, '') reference,
                    coalesce(p.name, 'us') platform, coalesce(rule.name, '') rule, d.due_at, l.queued_at, l.position
                from delivery l
                join staff_member s on cast(s.id as text) = l.recipient
                left join case_file c on c.id = l.case_id
                left join alert a on a.id = l.alert_id
                left join deadline d on d.id = a.deadline_id
                left join platform p on p.id = coalesce(l.platform_id, %s)
                left join rule_version v on v.id = d.rule_version_id
                left join rule on rule.id = v.rule_id
                where (l.id = :id or (l.carried_by = :id and l.attempt_at is not null)) and s.email is not null
                order by coalesce(d.id, l.id), array_position(array['alert.handed_over', 'alert.regulator', 'alert.second_channel',
                    'alert.supervisors', 'alert.missed', 'alert.reappeared', 'alert.warning'], l.topic), l.position) waiting
            order by coalesce(due_at, queued_at), position
            """.formatted(AlertSight.REFERENCE, AlertSight.PLATFORM);

    private final Session session;
    private final Organisation organisation;

    StaffLetters(Session session, Organisation organisation) {
        this.session = session;
        this.organisation = organisation;
    }

    /** {@return one letter with everything that waits for its recipient; empty when they have no address} */
    Optional<Letter> write(Leased delivery, Instant now) {
        session.createNativeMutationQuery(LeaseSql.GATHER)
                .setParameter("id", delivery.id())
                .setParameter("now", now)
                .executeUpdate();
        List<Object[]> waiting = session.createNativeQuery(FACTS, Object[].class)
                .setParameter("id", delivery.id())
                .getResultList();
        List<StaffNews> news = waiting.stream().map(StaffNews::of).toList();
        return waiting.stream().findFirst().map(row -> letter((String) row[0], news, now));
    }

    private Letter letter(String to, List<StaffNews> news, Instant now) {
        String text = StaffNews.text(news, now) + "\n" + organisation.name()
                + "\nThis letter was written by Redress. Please do not answer it.\n";
        return new Letter(to, StaffNews.subject(news, now), text, null, text);
    }
}
